// A camera that is not ours: GStreamer's RTSP server replaying a file. Usage: gst_server CLIP.mp4; prints its port.

#include <cstdio>
#include <gst/gst.h>
#include <gst/rtsp-server/rtsp-server.h>
#include <string>
#include <sys/prctl.h>
#include <csignal>

int main(int argc, char** argv) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    gst_init(&argc, &argv);
    if (argc != 2)
        return 2;
    GMainLoop* loop = g_main_loop_new(nullptr, FALSE);
    GstRTSPServer* server = gst_rtsp_server_new();
    gst_rtsp_server_set_address(server, "127.0.0.1");
    gst_rtsp_server_set_service(server, "0");
    GstRTSPMediaFactory* factory = gst_rtsp_media_factory_new();
    const std::string launch = std::string("( filesrc location=\"") + argv[1] +
                               "\" ! qtdemux ! h264parse config-interval=-1 ! rtph264pay name=pay0 pt=96 mtu=1400 )";
    gst_rtsp_media_factory_set_launch(factory, launch.c_str());
    GstRTSPMountPoints* mounts = gst_rtsp_server_get_mount_points(server);
    gst_rtsp_mount_points_add_factory(mounts, "/clip", factory);
    g_object_unref(mounts);
    if (gst_rtsp_server_attach(server, nullptr) == 0)
        return 1;
    std::printf("%d\n", gst_rtsp_server_get_bound_port(server));
    std::fflush(stdout);
    g_main_loop_run(loop);
    return 0;
}
