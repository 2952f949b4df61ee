#pragma once
// What the columns of a camera list mean, and what their cells say.

#include "planner/plan.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sightline::planner {

enum class CsvColumn {
    Site,
    SiteCount,
    Group,
    Name,
    Purpose,
    Count,
    Camera,
    Resolution,
    Width,
    Height,
    Fps,
    Codec,
    Days,
    Hours,
    Motion,
    Recording,
    Mbps,
    Scene,
    Quality,
    Light,
    Audio,
    Kit,
    Wireless,
};

/// A heading that was recognised.
struct CsvHeading {
    CsvColumn column;
    double factor = 1;        ///< into the plan's unit: 0.001 for kbps
    bool isPercent = false;   ///< the heading says that its numbers are percents
};

/// What a heading means, or nothing. "Retention (days)", "retention_days" and "Days" are one.
std::optional<CsvHeading> headingOf(std::string_view text);
/// A heading that was probably meant, or "".
std::string nearHeading(std::string_view text);
const char* columnLabel(CsvColumn column);

/// Decimal comma or point and thousands separators: `commaIsDecimal` in lists that are delimited by semicolons. A unit
/// behind the number is passed over. Nothing when the text is no finite number.
std::optional<double> cellNumber(std::string_view text, bool commaIsDecimal);

struct CsvPixels {
    int width;
    int height;
    bool isAssumed; ///< megapixels or a name, of which we take the usual shape
};
/// "1920x1080", "1080p", "4K", "4 MP", "4CIF", …
std::optional<CsvPixels> cellPixels(std::string_view text);

struct CsvCodec {
    Codec codec;
    bool isSmart; ///< "H.265+" and its like
};
std::optional<CsvCodec> cellCodec(std::string_view text);
std::optional<bool> cellYesNo(std::string_view text);
std::optional<Recording> cellRecording(std::string_view text);
std::optional<CameraKit> cellKit(std::string_view text);

/// Without blanks around it, on one line, at most 200 characters.
std::string cellText(std::string_view text);

} // namespace sightline::planner
