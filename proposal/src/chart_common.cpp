#include "chart_common.h"

#include <QFontMetricsF>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sightline::proposal {

namespace {

thread_local const std::function<QString(const QString&)>* chartWords = nullptr;

QString inLanguage(const QString& text) {
    return chartWords && *chartWords ? (*chartWords)(text) : text;
}

} // namespace

ChartLanguage::ChartLanguage(std::function<QString(const QString&)> words) : m_words(std::move(words)), m_before(chartWords) {
    chartWords = &m_words;
}

QByteArray paintableSvg(const std::string& svg) {
    static const QRegularExpression fonts(QStringLiteral("font-family=\"[^\"]*\""));
    return QString::fromStdString(svg).replace(fonts, QStringLiteral("font-family=\"Inter\"")).toUtf8();
}

ChartLanguage::~ChartLanguage() {
    chartWords = m_before;
}

} // namespace sightline::proposal

namespace sightline::proposal::chart {

QFont font(const ChartTheme& theme, Type type) {
    QFont made = theme.font;
    made.setPixelSize(type == Type::Axis || type == Type::AxisStrong ? 11 : 12);
    made.setWeight(type == Type::Strong || type == Type::AxisStrong ? QFont::DemiBold : QFont::Normal);
    // The same advance widths on every device: hinted widths differ between screen, PDF and SVG.
    made.setHintingPreference(QFont::PreferNoHinting);
    return made;
}

double textWidth(const QFont& font, const QString& text) {
    return QFontMetricsF(font).horizontalAdvance(inLanguage(text));
}

double textHeight(const QFont& font) {
    return font.pixelSize();
}

namespace {

QRectF placed(double x, double y, Qt::Alignment horizontal, const QFont& font, double width) {
    const double height = textHeight(font);
    double left = x;
    if (horizontal & Qt::AlignRight)
        left = x - width;
    else if (horizontal & Qt::AlignHCenter)
        left = x - width / 2;
    return {left, y - height / 2, width, height};
}

} // namespace

QRectF textRect(double x, double y, Qt::Alignment horizontal, const QFont& font, const QString& text) {
    return placed(x, y, horizontal, font, textWidth(font, text));
}

QRectF drawText(QPainter& painter, double x, double y, Qt::Alignment horizontal, const QFont& font,
                const QColor& colour, const QString& text) {
    return drawSaid(painter, x, y, horizontal, font, colour, inLanguage(text));
}

QRectF drawSaid(QPainter& painter, double x, double y, Qt::Alignment horizontal, const QFont& font, const QColor& colour, const QString& text) {
    const QRectF covered = placed(x, y, horizontal, font, QFontMetricsF(font).horizontalAdvance(text));
    constexpr double capitalHeight = 0.73;
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(QPointF(covered.left(), y + font.pixelSize() * capitalHeight / 2), text);
    return covered;
}

namespace {

/// The smallest of 1, 2, 2.5, 5, 10 times a power of ten that is not below `rough`.
double roundStep(double rough) {
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0})
        if (factor * power >= rough * (1 - 1e-9)) return factor * power;
    return 10 * power;
}

} // namespace

std::vector<double> axisValues(double low, double high, int wanted) {
    if (!std::isfinite(low) || !std::isfinite(high)) return {0, 1};
    if (high <= low) {
        const double room = std::max(std::abs(low) * 0.1, 1.0);
        low -= room;
        high += room;
    }
    const double step = roundStep((high - low) / std::max(wanted, 1));
    const double first = std::floor(low / step + 1e-9) * step;
    const auto steps = static_cast<int>(std::ceil((high - first) / step - 1e-9));
    std::vector<double> values;
    for (int i = 0; i <= steps; ++i)
        values.push_back(first + i * step);
    return values;
}

std::vector<double> pushApart(std::vector<double> centres, double gap, double low, double high) {
    std::vector<std::size_t> order(centres.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return centres[a] < centres[b]; });
    double previous = low - gap;
    for (const std::size_t i : order)
        previous = centres[i] = std::max(centres[i], previous + gap);
    double next = high + gap;
    for (auto i = order.rbegin(); i != order.rend(); ++i)
        next = centres[*i] = std::min(centres[*i], next - gap);
    return centres;
}

double along(const QRectF& area, double share) {
    return area.left() + share * area.width();
}

void fillRect(QPainter& painter, const QRectF& area, const QColor& colour) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRect(area);
}

void drawLine(QPainter& painter, QPointF from, QPointF to, const QColor& colour, double width) {
    QPen pen(colour, width);
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    painter.drawLine(from, to);
}

QString fromText(const std::string& text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString said(const QString& text) {
    return inLanguage(text);
}

QStringList wrapped(const QFont& font, QString said, double width, int most) {
    const QFontMetricsF metrics(font);
    const QChar soft(0xad), space(QLatin1Char(' '));
    for (const char* unit : {"Mbps", "TB"})
        said.replace(space + QLatin1String(unit), QChar(0xa0) + QLatin1String(unit));
    const auto fits = [&](const QString& words) { return metrics.horizontalAdvance(words) <= width; };
    QStringList lines;
    QString line;
    for (QString word : said.split(space, Qt::SkipEmptyParts)) {
        const qsizetype at = word.indexOf(soft);
        const QString first = at < 0 ? QString() : word.left(at) + QLatin1Char('-'), second = word.mid(at + 1);
        word.remove(soft);
        if (!line.isEmpty() && !fits(line + space + word)) {
            lines << line;
            line.clear();
        }
        if (line.isEmpty() && at >= 0 && !fits(word) && static_cast<int>(lines.size()) + 1 < most) {
            lines << first;
            word = second;
        }
        line += (line.isEmpty() ? QString() : QString(space)) + word;
    }
    if (!line.isEmpty()) lines << line;
    if (lines.size() > most) lines = lines.mid(0, most - 1) << lines.mid(most - 1).join(space);
    for (QString& one : lines)
        one = metrics.elidedText(one, Qt::ElideRight, width);
    return lines;
}

QString architectureText(planner::Architecture architecture) {
    return QString::fromUtf8(planner::architectureName(architecture));
}

const QColor& pick(const std::array<QColor, 3>& colours, planner::Architecture architecture) {
    return colours[static_cast<std::size_t>(architecture)];
}

Scope::Scope(QPainter& painter) : m_painter(painter) {
    m_painter.save();
    m_painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
}

Scope::~Scope() {
    m_painter.restore();
}

} // namespace sightline::proposal::chart
