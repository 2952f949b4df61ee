#include "csv_columns.h"

#include "plan_text.h"
#include "planner/quantity.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace sightline::planner {
namespace {

struct HeadingRow {
    const char* letters; ///< lower case, letters, digits and % only
    CsvHeading heading;
};

constexpr HeadingRow headingRows[] = {
    {"site", {CsvColumn::Site}}, {"sitename", {CsvColumn::Site}}, {"location", {CsvColumn::Site}}, {"store", {CsvColumn::Site}},
    {"shop", {CsvColumn::Site}}, {"building", {CsvColumn::Site}}, {"branch", {CsvColumn::Site}}, {"school", {CsvColumn::Site}},
    {"facility", {CsvColumn::Site}}, {"standort", {CsvColumn::Site}},
    {"sites", {CsvColumn::SiteCount}}, {"sitecount", {CsvColumn::SiteCount}}, {"likesites", {CsvColumn::SiteCount}},
    {"stores", {CsvColumn::SiteCount}}, {"numberofsites", {CsvColumn::SiteCount}},
    {"group", {CsvColumn::Group}}, {"cameragroup", {CsvColumn::Group}}, {"area", {CsvColumn::Group}}, {"zone", {CsvColumn::Group}},
    {"room", {CsvColumn::Group}}, {"floor", {CsvColumn::Group}}, {"type", {CsvColumn::Group}}, {"cameratype", {CsvColumn::Group}},
    {"bereich", {CsvColumn::Group}},
    {"name", {CsvColumn::Name}}, {"cameraname", {CsvColumn::Name}}, {"camname", {CsvColumn::Name}}, {"label", {CsvColumn::Name}},
    {"description", {CsvColumn::Name}}, {"bezeichnung", {CsvColumn::Name}},
    {"purpose", {CsvColumn::Purpose}}, {"camerapurpose", {CsvColumn::Purpose}}, {"zweck", {CsvColumn::Purpose}},
    {"count", {CsvColumn::Count}}, {"qty", {CsvColumn::Count}}, {"quantity", {CsvColumn::Count}}, {"cameras", {CsvColumn::Count}},
    {"numberofcameras", {CsvColumn::Count}}, {"cameracount", {CsvColumn::Count}}, {"anzahl", {CsvColumn::Count}},
    {"camera", {CsvColumn::Camera}}, {"model", {CsvColumn::Camera}}, {"cameramodel", {CsvColumn::Camera}},
    {"product", {CsvColumn::Camera}}, {"modell", {CsvColumn::Camera}}, {"kamera", {CsvColumn::Camera}},
    {"resolution", {CsvColumn::Resolution}}, {"res", {CsvColumn::Resolution}}, {"pixels", {CsvColumn::Resolution}},
    {"megapixels", {CsvColumn::Resolution}}, {"mp", {CsvColumn::Resolution}}, {"aufl\xc3\xb6sung", {CsvColumn::Resolution}},
    {"width", {CsvColumn::Width}}, {"widthpx", {CsvColumn::Width}}, {"height", {CsvColumn::Height}}, {"heightpx", {CsvColumn::Height}},
    {"fps", {CsvColumn::Fps}}, {"framerate", {CsvColumn::Fps}}, {"framespersecond", {CsvColumn::Fps}}, {"frames", {CsvColumn::Fps}},
    {"ips", {CsvColumn::Fps}}, {"bildrate", {CsvColumn::Fps}},
    {"codec", {CsvColumn::Codec}}, {"compression", {CsvColumn::Codec}}, {"encoding", {CsvColumn::Codec}}, {"videocodec", {CsvColumn::Codec}},
    {"days", {CsvColumn::Days}}, {"retention", {CsvColumn::Days}}, {"retentiondays", {CsvColumn::Days}},
    {"storagedays", {CsvColumn::Days}}, {"daysofretention", {CsvColumn::Days}}, {"tage", {CsvColumn::Days}},
    {"hours", {CsvColumn::Hours}}, {"hoursperday", {CsvColumn::Hours}}, {"hoursday", {CsvColumn::Hours}},
    {"recordinghours", {CsvColumn::Hours}}, {"stunden", {CsvColumn::Hours}},
    {"motion", {CsvColumn::Motion}}, {"motionfraction", {CsvColumn::Motion}}, {"activity", {CsvColumn::Motion}},
    {"motion%", {CsvColumn::Motion, 1, true}}, {"activity%", {CsvColumn::Motion, 1, true}}, {"motionpercent", {CsvColumn::Motion, 1, true}},
    {"recording", {CsvColumn::Recording}}, {"recordingmode", {CsvColumn::Recording}}, {"mode", {CsvColumn::Recording}},
    {"mbps", {CsvColumn::Mbps}}, {"bitrate", {CsvColumn::Mbps}}, {"bitratembps", {CsvColumn::Mbps}}, {"bandwidth", {CsvColumn::Mbps}},
    {"bandwidthmbps", {CsvColumn::Mbps}}, {"mbits", {CsvColumn::Mbps}}, {"bitratembits", {CsvColumn::Mbps}},
    {"kbps", {CsvColumn::Mbps, 0.001}}, {"bitratekbps", {CsvColumn::Mbps, 0.001}}, {"bandwidthkbps", {CsvColumn::Mbps, 0.001}},
    {"scene", {CsvColumn::Scene}}, {"sceneactivity", {CsvColumn::Scene}},
    {"quality", {CsvColumn::Quality}}, {"light", {CsvColumn::Light}}, {"night", {CsvColumn::Light}},
    {"audio", {CsvColumn::Audio}}, {"sound", {CsvColumn::Audio}}, {"microphone", {CsvColumn::Audio}},
    {"kit", {CsvColumn::Kit}}, {"existing", {CsvColumn::Kit}}, {"status", {CsvColumn::Kit}},
    {"wireless", {CsvColumn::Wireless}}, {"wifi", {CsvColumn::Wireless}}, {"radio", {CsvColumn::Wireless}},
};

/// "Retention (days)" and "retention_days" are the same letters.
std::string headingLetters(std::string_view text) {
    std::string letters;
    for (const char c : loweredAscii(text))
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '%' || static_cast<unsigned char>(c) >= 0x80) letters += c;
    return letters;
}

struct PixelRow {
    const char* name;
    int width;
    int height;
};
/// Names and megapixels, with the shape that is usual for them.
constexpr PixelRow pixelRows[] = {
    {"cif", 352, 288},     {"vga", 640, 480},     {"d1", 704, 480},      {"4cif", 704, 576},     {"720p", 1280, 720},
    {"hd", 1280, 720},     {"1080p", 1920, 1080}, {"fhd", 1920, 1080},   {"fullhd", 1920, 1080}, {"1440p", 2560, 1440},
    {"qhd", 2560, 1440},   {"2160p", 3840, 2160}, {"4k", 3840, 2160},    {"uhd", 3840, 2160},    {"4kuhd", 3840, 2160},
    {"1mp", 1280, 720},    {"1.3mp", 1280, 960},  {"2mp", 1920, 1080},   {"3mp", 2048, 1536},    {"4mp", 2560, 1440},
    {"5mp", 2592, 1944},   {"6mp", 3072, 2048},   {"8mp", 3840, 2160},   {"12mp", 4000, 3000}};

std::string lettersAndPoint(std::string_view text) {
    std::string letters;
    for (const char c : loweredAscii(text))
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.') letters += c;
        else if (c == ',') letters += '.';
    return letters;
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// Groups of three digits behind one to three: "1,250" and "1.000.000".
bool looksLikeThousands(std::string_view digits, char separator) {
    std::size_t run = 0;
    bool isFirst = true;
    for (std::size_t i = 0; i <= digits.size(); ++i) {
        if (i < digits.size() && isDigit(digits[i])) {
            ++run;
            continue;
        }
        if (i < digits.size() && digits[i] != separator) return false;
        if (isFirst ? run < 1 || run > 3 : run != 3) return false;
        isFirst = false;
        run = 0;
    }
    return digits.find(separator) != std::string_view::npos;
}

std::string_view trimmed(std::string_view text) {
    const auto isBlank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    if (text.starts_with("\xc2\xa0")) return trimmed(text.substr(2));
    return text;
}

template <typename T, std::size_t n> std::optional<T> wordIn(const std::pair<const char*, T> (&words)[n], std::string_view text) {
    const std::string letters = headingLetters(text);
    for (const auto& [word, value] : words)
        if (letters == word) return value;
    return std::nullopt;
}

} // namespace

std::optional<CsvHeading> headingOf(std::string_view text) {
    const std::string letters = headingLetters(text);
    for (const HeadingRow& row : headingRows)
        if (letters == row.letters) return row.heading;
    return std::nullopt;
}

std::string nearHeading(std::string_view text) {
    std::vector<std::string_view> known;
    for (const HeadingRow& row : headingRows)
        known.emplace_back(row.letters);
    return nearestKey(headingLetters(text), known);
}

const char* columnLabel(CsvColumn column) {
    constexpr std::array labels = {"site",   "sites", "group",     "name", "purpose", "count", "camera", "resolution", "width",
                                   "height", "fps",   "codec",     "days", "hours",   "motion", "recording", "mbps",
                                   "scene",  "quality", "light",   "audio", "kit",  "wireless"};
    return labels[static_cast<std::size_t>(column)];
}

std::optional<double> cellNumber(std::string_view text, bool commaIsDecimal) {
    text = trimmed(text);
    std::size_t end = 0;
    while (end < text.size() && (isDigit(text[end]) || text[end] == ',' || text[end] == '.' || ((text[end] == '-' || text[end] == '+') && end == 0)))
        ++end;
    // A short unit may follow: "30 days", "15fps", "25 %". Digits in it are another number.
    std::string_view unit = trimmed(text.substr(end));
    if (unit.size() > 12 || std::any_of(unit.begin(), unit.end(), isDigit) || unit.find_first_of("=-+*()!:") != std::string_view::npos)
        return std::nullopt;
    std::string digits(text.substr(0, end));
    if (digits.starts_with('+')) digits.erase(0, 1);
    const std::string_view unsignedDigits = std::string_view(digits).substr(digits.starts_with('-') ? 1 : 0);
    const bool hasPoint = digits.find('.') != std::string::npos;
    const bool hasComma = digits.find(',') != std::string::npos;
    const auto drop = [&](char c) { std::erase(digits, c); };
    if (hasPoint && hasComma)
        drop(digits.rfind('.') > digits.rfind(',') ? ',' : '.'); // the last of the two marks the decimals
    else if (hasComma && !commaIsDecimal && looksLikeThousands(unsignedDigits, ','))
        drop(',');
    else if (hasPoint && commaIsDecimal && looksLikeThousands(unsignedDigits, '.'))
        drop('.');
    std::replace(digits.begin(), digits.end(), ',', '.');
    double value = 0;
    const char* const stop = digits.data() + digits.size();
    const auto [last, problem] = std::from_chars(digits.data(), stop, value);
    if (digits.empty() || problem != std::errc() || last != stop || !std::isfinite(value)) return std::nullopt;
    return value;
}

std::optional<CsvPixels> cellPixels(std::string_view text) {
    std::string letters = lettersAndPoint(text);
    for (const char* const sign : {"\xc3\x97", "*"}) // a multiplication sign or an asterisk for the x
        if (const std::size_t at = text.find(sign); at != std::string_view::npos)
            letters = lettersAndPoint(text.substr(0, at)) + "x" + lettersAndPoint(text.substr(at + std::string_view(sign).size()));
    for (const PixelRow& row : pixelRows)
        if (letters == row.name || letters == std::string(row.name) + "ixel") return CsvPixels{row.width, row.height, true};
    for (const char* const unit : {"megapixels", "megapixel", "mpix", "mpx"})
        if (letters.ends_with(unit)) return cellPixels(letters.substr(0, letters.size() - std::string_view(unit).size()) + "mp");
    const std::size_t cross = letters.find('x');
    if (cross == std::string::npos) {
        // A bare number under a heading such as "MP".
        const bool isBare = !letters.empty() && letters.size() < 5 && letters.find_first_not_of("0123456789.") == std::string::npos;
        return isBare ? cellPixels(letters + "mp") : std::nullopt;
    }
    CsvPixels pixels{0, 0, false};
    const char* const begin = letters.data();
    const char* const end = begin + letters.size();
    const auto width = std::from_chars(begin, begin + cross, pixels.width);
    const auto height = std::from_chars(begin + cross + 1, end, pixels.height);
    if (width.ec != std::errc() || height.ec != std::errc() || width.ptr != begin + cross) return std::nullopt;
    const std::string_view rest(height.ptr, static_cast<std::size_t>(end - height.ptr));
    if (!rest.empty() && rest != "px" && rest != "pixels") return std::nullopt;
    return pixels;
}

std::optional<CsvCodec> cellCodec(std::string_view text) {
    const bool isSmart = text.find('+') != std::string_view::npos;
    static constexpr std::pair<const char*, Codec> words[] = {
        {"h264", Codec::H264},  {"avc", Codec::H264},     {"mpeg4avc", Codec::H264}, {"x264", Codec::H264}, {"h265", Codec::H265},
        {"hevc", Codec::H265},  {"x265", Codec::H265},    {"mjpeg", Codec::Mjpeg},   {"mjpg", Codec::Mjpeg}, {"motionjpeg", Codec::Mjpeg},
        {"jpeg", Codec::Mjpeg}, {"av1", Codec::Av1}};
    const auto codec = wordIn(words, text);
    return codec ? std::optional<CsvCodec>({*codec, isSmart}) : std::nullopt;
}

std::optional<bool> cellYesNo(std::string_view text) {
    static constexpr std::pair<const char*, bool> words[] = {
        {"yes", true}, {"y", true},   {"true", true},   {"x", true},   {"1", true},   {"on", true}, {"ja", true},
        {"no", false}, {"n", false}, {"false", false}, {"0", false}, {"off", false}, {"none", false}, {"nein", false}};
    return wordIn(words, text);
}

std::optional<Recording> cellRecording(std::string_view text) {
    static constexpr std::pair<const char*, Recording> words[] = {
        {"continuous", Recording::Continuous}, {"constant", Recording::Continuous}, {"247", Recording::Continuous},
        {"always", Recording::Continuous},     {"motion", Recording::Motion},       {"event", Recording::Motion},
        {"events", Recording::Motion},         {"onmotion", Recording::Motion},     {"liveonly", Recording::LiveOnly},
        {"live", Recording::LiveOnly},         {"norecording", Recording::LiveOnly}, {"none", Recording::LiveOnly}};
    return wordIn(words, text);
}

std::optional<CameraKit> cellKit(std::string_view text) {
    static constexpr std::pair<const char*, CameraKit> words[] = {
        {"new", CameraKit::New},         {"replace", CameraKit::New}, {"replaced", CameraKit::New},  {"no", CameraKit::New},
        {"kept", CameraKit::Kept},       {"keep", CameraKit::Kept},   {"existing", CameraKit::Kept}, {"yes", CameraKit::Kept},
        {"encoded", CameraKit::Encoded}, {"analogue", CameraKit::Encoded}, {"analog", CameraKit::Encoded}, {"encoder", CameraKit::Encoded}};
    return wordIn(words, text);
}

std::string cellText(std::string_view text) {
    std::string line(trimmed(text));
    std::size_t characters = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (static_cast<unsigned char>(line[i]) < 0x20 || line[i] == 0x7f) line[i] = ' ';
        if ((static_cast<unsigned char>(line[i]) & 0xc0u) != 0x80u && ++characters > 180) { // room for a number behind it
            line.resize(i);
            break;
        }
    }
    return std::string(trimmed(line));
}

} // namespace sightline::planner
