#pragma once
// Pictures of the system itself: its topology with a failure in it, and the cameras of a running test. Painters as in
// charts.h.

#include "proposal/charts.h"

#include "planner/failure_analysis.h"
#include "planner/topology_layout.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace sightline::proposal {

/// How full one limit of a recorder is.
struct HeadroomBar {
    std::string name; ///< "Channels", "Recording", "Storage", "Network", "Licences"
    double used = 0, has = 0; ///< has 0: no limit
    std::string unit; ///< "", "Mbps", "TB"
    double reserve = 1; ///< factor in `used` beyond what is needed
    double share() const { return has > 0 ? used / has : 0; }
    /// Full without the reserve: a box may hold the odd camera in it (docs/models/sizing.md).
    bool isOver() const { return has > 0 && used / reserve >= has * (1 - 1e-9); }
    std::string words() const; ///< "Recording 40.1 of 120 Mbps, 33 %"
};

/// The corners of a line between two boxes, in layout units.
using TopologyRoute = std::vector<QPointF>;
/// One way for each link of a layout, in its order: through the gaps between the columns of boxes, and between boxes where
/// a column lies on the way, so that no line crosses a box. Empty for a link whose box is not drawn.
std::vector<TopologyRoute> topologyRoutes(const planner::TopologyLayout& layout);

/// Where the load of a line stands: "81.3 Mbps" above one of its level stretches, clear of boxes, lines and other loads.
struct TopologyLabel {
    std::size_t link = 0; ///< index into the layout's links
    QRectF area;          ///< in layout units
};
/// "81.3 Mbps"; of a line that is full or nearly so its share, "87 %".
std::string linkWords(const planner::PlacedLink& link);
/// Loads of the lines of data that have room for theirs; none for drawings of more lines than can be read.
std::vector<TopologyLabel> topologyLabels(const planner::TopologyLayout& layout, const std::vector<TopologyRoute>& routes);

/// What a failure does to each box of a drawing; made once for many paintings and sentences by boxMarks().
struct BoxMarks;
/// Limits of recorders by id of the placed node.
using Headroom = std::map<std::string, std::vector<HeadroomBar>>;

/// A topology with what is to be shown in it. All pointers but `failure` are set and outlive the painting.
struct TopologyPicture {
    const planner::Topology* topology = nullptr;
    const planner::TopologyLayout* layout = nullptr;
    const planner::FailureEffect* failure = nullptr; ///< what fails and goes dark; null: everything works
    const Headroom* headroom = nullptr; ///< null: no bars
    const std::vector<TopologyRoute>* routes = nullptr; ///< of the layout; null: worked out for each painting
    const std::vector<TopologyLabel>* labels = nullptr; ///< of the routes; null: worked out for each painting
    std::shared_ptr<const BoxMarks> marks = nullptr;    ///< of the failure; null: worked out for each painting and sentence
};

std::shared_ptr<const BoxMarks> boxMarks(const TopologyPicture& picture);

/// planner::layoutTopology() placed for a screen: cameras, switches, recorders with room for their headroom, the way out,
/// and the head office at the right; a band below the other for each kind of site. Boxes do not overlap.
planner::TopologyLayout screenTopology(const planner::Topology& topology, std::size_t most = planner::drawnNodesLimit);

/// A kind of site of a topology: its representative and how many are like it.
struct SiteKind {
    std::string site, name;
    std::int64_t sites = 1;
};
/// In the topology's order.
std::vector<SiteKind> siteKinds(const planner::Topology& topology);
/// The same for one kind of site and what all share, to be seen at once: like boxes are one where a column would be too
/// tall, with how many they are in words.
planner::TopologyLayout siteTopology(const planner::Topology& topology, const std::string& site);

/// The system in a few large boxes, for a customer across the room: a row for each kind of site with its cameras, network
/// switches, recorders and internet line in numbers, and what all share beside them. No name of a product or maker.
/// Items: the boxes.
std::vector<ChartItem> paintSystemOverview(QPainter& painter, const QRectF& area, const planner::Topology& topology, const ChartTheme& theme);

/// How the drawing lies in its area: point = origin + scale x layout point.
struct TopologyView {
    double scale = 1;
    QPointF origin;
};
/// The whole drawing in the middle of an area of this size, at most so many times its own size.
TopologyView fitTopology(const planner::TopologyLayout& layout, const QSizeF& size, double most = 1);

/// The limits of a recorder, worked out from the cameras that it records, its fullest line and its licences. Storage counts
/// with the reserve that it was sized with (PlanningLimits::storageHeadroom), rates against what may be planned, so that a
/// share is the one that sizing went by. No processor: makers publish channels and input rates, not what their processors
/// bear (docs/models/sizing.md).
std::vector<HeadroomBar> recorderHeadroom(const planner::Topology& topology, const planner::TopologyNode& recorder, double storageReserve);
/// The limit that is met first; null when there is none.
const HeadroomBar* fullestLimit(const std::vector<HeadroomBar>& bars);
/// The limit met first by the fullest recorder of a site ("" for the centre): what the drawing's boldest bar says.
std::optional<HeadroomBar> siteLimit(const planner::Topology& topology, const std::string& site, double storageReserve);

/// Boxes in layers with elbow lines; failed boxes with a dashed red border and the word, dark cameras likewise, the box
/// that takes over and its lines in the architecture's colour, with how many cameras move, at what rate and after what gap. Draws only what meets the area. Items: every placed node
/// in the layout's order, also those outside the area.
std::vector<ChartItem> paintTopology(QPainter& painter, const QRectF& area, const TopologyPicture& picture,
                                     const TopologyView& view, const ChartTheme& theme);
/// The items that paintTopology() returns, without painting.
std::vector<ChartItem> topologyItems(const QRectF& area, const TopologyPicture& picture, const TopologyView& view);
/// "NVR 1, recorder, 32 of 32 channels. Failed: 8 cameras dark": a placed node for the screen reader.
QString nodeSentence(const TopologyPicture& picture, const planner::PlacedNode& node);

/// One camera of a running test.
struct CameraCell {
    enum class State { Waiting, Recording, Gap, Moved, Dark };
    std::string name;           ///< as a person knows it; drawn where it fits
    std::string recorder;       ///< that records it, or did
    std::vector<double> mbps;   ///< samples, oldest first; below 0: nothing was recorded then
    double planned = 0;         ///< Mbps
    State state = State::Waiting;
    std::string code = {};      ///< short name for small cells; "": the name
    std::string home = {};      ///< the recorder that was given it
};
/// The cameras that one recorder was given. Texts are in the reader's language already.
struct CameraSection {
    std::string title, text, tag;
    bool alarm = false;             ///< the recorder is dead
    std::vector<std::size_t> cells; ///< of paintCameraGrid's
};
/// "dark", "moved", …
const char* cameraStateWord(CameraCell::State state);
/// The samples as a line on a scale of 0 to 1.9 x planned; gaps as blocks. For a single camera.
void paintSparkline(QPainter& painter, const QRectF& area, const CameraCell& cell, planner::Architecture architecture,
                    const ChartTheme& theme);
/// Every camera as a cell with its sparkline, as large as the area allows; from 200 cameras small cells in tones, worst
/// first. With sections, each under a line that says what its recorder does. Items: the cells in the order drawn, `order`
/// receives the index of each.
std::vector<ChartItem> paintCameraGrid(QPainter& painter, const QRectF& area, const std::vector<CameraCell>& cells,
                                       planner::Architecture architecture, const ChartTheme& theme,
                                       std::vector<std::size_t>* order = nullptr, const std::vector<CameraSection>& sections = {});

/// One camera's longest gap in a test.
struct GapBar {
    std::string camera;
    double seconds = 0;
    bool open = false; ///< lasted to the end
    std::string code = {}; ///< short name under the bar; "": the camera's
};
/// Bars in seconds with the planned gap as a line. Items: one per bar.
std::vector<ChartItem> paintGaps(QPainter& painter, const QRectF& area, const std::vector<GapBar>& gaps, double planned,
                                 planner::Architecture architecture, const ChartTheme& theme);

/// Figures for a spreadsheet, as in analysis_charts.h.
QString topologyTable(const TopologyPicture& picture);
QString cameraGridTable(const std::vector<CameraCell>& cells);
QString gapsTable(const std::vector<GapBar>& gaps);

} // namespace sightline::proposal
