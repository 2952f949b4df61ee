#include "day_bars.h"

#include "theme.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sightline::qml {
namespace {

constexpr double axisRoom = 18, scaleRoom = 34, topRoom = 8, sideRoom = 4;
constexpr int hours = 24;

/// Half, one, two or five times a power of ten: two to five lines below `most`.
double gridStep(double most) {
    const double power = std::pow(10, std::floor(std::log10(most / 2)));
    for (const double times : {1.0, 2.0, 5.0})
        if (most / (power * times) <= 4) return power * times;
    return power * 10;
}

QString dayRate(double mbps) {
    return QLocale().toString(mbps, 'f', mbps < 0.95 ? 2 : 1);
}

} // namespace

QRectF DayBars::plot() const {
    return QRectF(scaleRoom, topRoom, width() - scaleRoom - sideRoom, height() - topRoom - axisRoom);
}

QString DayBars::sentence() const {
    if (!m_view || m_view->day().empty()) return {};
    const auto& day = m_view->day();
    if (const int hour = int(current()); hour >= 0)
        return tr("%1:00 to %2:00: %3 Mbps").arg(hour, 2, 10, QLatin1Char('0')).arg(hour + 1, 2, 10, QLatin1Char('0')).arg(dayRate(day[std::size_t(hour)]));
    const auto [least, most] = std::minmax_element(day.begin(), day.end());
    const double mean = std::accumulate(day.begin(), day.end(), 0.0) / hours;
    if (dayRate(*least) == dayRate(*most)) return tr("%1 Mbps all day").arg(dayRate(mean));
    return tr("%1 Mbps on average, %2 to %3 over the day").arg(dayRate(mean), dayRate(*least), dayRate(*most));
}

void DayBars::paint(QPainter* painter) {
    const QRectF area = plot();
    if (!m_view || m_view->day().size() != hours || area.width() < 48 || area.height() < 20) return;
    const auto& day = m_view->day();
    const auto& tokens = Theme::instance().tokens();
    QFont font(Theme::family());
    font.setPixelSize(11);
    painter->setFont(font);
    const double mean = std::accumulate(day.begin(), day.end(), 0.0) / hours, peak = *std::max_element(day.begin(), day.end());
    const double most = std::max(0.01, peak * 1.25), step = gridStep(most);
    const auto yOf = [&](double mbps) { return std::round(area.bottom() - mbps / most * area.height()); };
    for (double at = 0; at <= most; at += step) {
        painter->setPen(QPen(at == 0 ? tokens.line2 : tokens.line, 1));
        painter->drawLine(QPointF(area.left(), yOf(at) + 0.5), QPointF(area.right(), yOf(at) + 0.5));
        painter->setPen(tokens.ink3);
        painter->drawText(QRectF(0, yOf(at) - 8, scaleRoom - 6, 16), Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(at, 'g', 3));
    }
    const double wide = area.width() / hours;
    for (int hour = 0; hour < hours; ++hour) {
        const double x = std::round(area.left() + hour * wide), right = std::round(area.left() + (hour + 1) * wide) - 1;
        const bool over = day[std::size_t(hour)] > mean * 1.001;
        painter->fillRect(QRectF(x, yOf(day[std::size_t(hour)]), std::max(1.0, right - x), area.bottom() - yOf(day[std::size_t(hour)])),
                          hour == int(current()) ? tokens.accent : over ? tokens.band2 : tokens.band);
    }
    painter->setPen(tokens.ink3);
    for (const int hour : {0, 6, 12, 18, 24})
        painter->drawText(QRectF(area.left() + hour * wide - (hour == 24 ? 40 : 20), area.bottom() + 3, 40, 14), hour == 24 ? Qt::AlignRight : Qt::AlignHCenter, QStringLiteral("%1").arg(hour, 2, 10, QLatin1Char('0')));
    painter->setPen(QPen(tokens.ink, 2));
    painter->drawLine(QPointF(area.left(), yOf(mean)), QPointF(area.right(), yOf(mean)));
    font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(tokens.ink);
    painter->drawText(QPointF(area.left() + 4, yOf(mean) - 5), dayRate(mean));
}

double DayBars::at(double part) const {
    return part < 0 || part > 1 ? -1 : std::min(std::floor(part * hours), hours - 1.0);
}

double DayBars::stepped(int by) const {
    return current() < 0 && by < 0 ? hours - 1 : std::clamp(current() + by, 0.0, hours - 1.0);
}

} // namespace sightline::qml
