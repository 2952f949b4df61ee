#pragma once
// The numbers of the bit-rate model. data/models/bitrate.json holds the same numbers with their grounds; a test keeps
// the two equal, so that the model itself never reads a file.

namespace sightline::planner {

struct BitrateConstants {
    // Fitted on the calibration points by tools/fit_bitrate.py.
    double k = 2.87;           ///< Mbps of 1080p15 H.264, encoder setting, medium quality
    double pixelsBelow = 0.69; ///< exponent of the pixel count below 1080p
    double pixelsAbove = 0.86; ///< and from 1080p up
    double frames = 0.72;      ///< exponent of the frame rate
    double h265 = 0.64;        ///< of H.264; AV1 is taken as equal
    double average = 0.71;     ///< recorded average of the encoder setting
    double capped = 0.52;      ///< capped cloud upload or sub-stream of the encoder setting
    double qualityStep = 1.63; ///< one step of encoder quality
    double errorP90 = 1.53;    ///< factor within which 90 % of the calibration points lie

    // By scene: static, low, medium, high, very high.
    double scene[5] = {0.25, 0.6, 1.0, 1.4, 2.5};
    double smartFull[5] = {0.30, 0.45, 0.60, 0.80, 0.95};
    double smartGop[5] = {0.55, 0.71, 0.83, 0.93, 0.95}; ///< key frame every 10 s instead of 2 s
    // By encoder quality: low, medium, high, max.
    double qualityExponent[4] = {-1, 0, 0.5, 1};
    double mjpegBitsPerPixel[4] = {0.4, 0.85, 1.3, 2.0};

    double mjpegSmallBitsPerPixel = 1.3; ///< frames below mjpegSmallMegapixels
    double mjpegSmallMegapixels = 0.4;
    double floorMbps1080 = 0.3; ///< smart codecs do not go below, scaled with the pixel count

    // Low, likely, high; likely is the factor, the others widen the band.
    double nightIr[3] = {0.9, 1.1, 1.5};
    double nightDark[3] = {1.5, 2.5, 4.0};
    double smartBand[3] = {0.35, 0.60, 0.85};
    double av1Band[3] = {0.50, 0.64, 0.87};

    double darkHours = 11;   ///< of 24
    double busyFactor = 1.3; ///< rate during motion, of the daily mean

    // Key and other frames apart.
    double ipRatio[5] = {40, 18, 9, 4, 3}; ///< size of a key frame in other frames at 15 fps, by scene
    double gopReference = 2;               ///< s between key frames that the fit stands for
    double gopSmart = 10;                  ///< s between key frames that a smart codec goes to
    double qpStep = 0.88;                  ///< one step of the quantiser

    double peak[3] = {2, 2.5, 3}; ///< low, likely, high: peak of a variable rate over its mean

    // Low, likely, high of what runs beside the main stream.
    double subStream[3] = {0.25, 0.5, 1.0};
    double audio[3] = {0.016, 0.032, 0.064};
    double metadata[3] = {0.01, 0.05, 0.15};

    // Overheads: factors on the bits of the video.
    double wireUdpIp = 1.030;   ///< RTP over UDP, counted at the IP level
    double wireUdp = 1.057;     ///< the same with Ethernet, preamble and gap
    double wireTcp = 1.076;     ///< RTSP interleaved over TCP with Ethernet
    double tlsExtra = 1.01;     ///< TLS or SRTP on top
    double fileMp4 = 1.005;     ///< fragmented MP4 or Matroska
    double fileTs = 1.04;       ///< MPEG transport stream
    double fileDatabase = 1.02; ///< database of a VMS

    // Chance that recording on motion misses an event, and its factor in the dark hours by light: day, IR, dark.
    double motionMiss[5] = {0.02, 0.03, 0.05, 0.08, 0.12};
    double motionMissLight[3] = {1, 1.5, 3};
};

inline constexpr BitrateConstants bitrateConstants{};

} // namespace sightline::planner
