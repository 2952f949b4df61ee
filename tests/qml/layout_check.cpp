#include "layout_check.h"

#include "painted.h"

#include <QFont>
#include <QHash>
#include <QHashFunctions>
#include <QQuickWindow>

#include <algorithm>
#include <cmath>

namespace {

constexpr double rounding = 1.5; // glyphs lean over their advance by as much

double luminance(double red, double green, double blue) {
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/// Contrast of WCAG 2 between a text that is `opacity` opaque and what is behind it.
double contrast(const QColor& text, double opacity, const QColor& ground) {
    const double alpha = opacity * text.alphaF();
    const auto mix = [&](double over, double under) { return over * alpha + under * (1 - alpha); };
    const double a = luminance(mix(text.redF(), ground.redF()), mix(text.greenF(), ground.greenF()), mix(text.blueF(), ground.blueF()));
    const double b = luminance(ground.redF(), ground.greenF(), ground.blueF());
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

/// The commonest colour in a part of a picture; glyphs cover less of a text's box than what is behind them.
QColor commonest(const QImage& picture, const QRect& part) {
    const QRect area = part.intersected(picture.rect());
    QHash<QRgb, int> seen;
    QRgb best = 0;
    int most = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        const auto* const line = reinterpret_cast<const QRgb*>(picture.constScanLine(y));
        for (int x = area.left(); x <= area.right(); ++x)
            if (const int count = ++seen[line[x]]; count > most) {
                most = count;
                best = line[x];
            }
    }
    return QColor(best);
}

bool isText(const QQuickItem* item) {
    return item->property("truncated").isValid() && item->property("paintedWidth").isValid();
}

bool isInput(const QQuickItem* item) {
    return item->property("selectedText").isValid() && item->property("contentWidth").isValid();
}

/// The picture of a page holds texts of another size than the window's; documents have tests of their own.
bool isPageOfDocument(const QQuickItem* item) {
    return QByteArray(item->metaObject()->className()).contains("ProposalPicture");
}

/// The ring round a focused control lies outside it on purpose.
bool isFocusRing(const QQuickItem* item) {
    return QByteArray(item->metaObject()->className()).startsWith("FocusRing");
}

/// Draws something: a text, a picture, or a rectangle that is not see-through.
bool paints(const QQuickItem* item) {
    if (!(item->flags() & QQuickItem::ItemHasContents)) return false;
    const QVariant colour = item->property("color");
    return !colour.isValid() || colour.value<QColor>().alpha() > 0 || !item->property("border").isValid();
}

double overlap(const QRectF& a, const QRectF& b, double& high) {
    const QRectF both = a.intersected(b);
    high = both.height();
    return both.width();
}

bool within(const QRectF& inner, const QRectF& outer) {
    return inner.left() >= outer.left() - rounding && inner.right() <= outer.right() + rounding && inner.top() >= outer.top() - rounding &&
           inner.bottom() <= outer.bottom() + rounding;
}

QString placed(const QRectF& box) {
    return QStringLiteral("%1,%2 %3x%4").arg(std::lround(box.x())).arg(std::lround(box.y())).arg(std::lround(box.width())).arg(std::lround(box.height()));
}

QString named(const QQuickItem* item) {
    const QString type = QString::fromLatin1(item->metaObject()->className()).section(QLatin1String("_QML"), 0, 0);
    return item->objectName().isEmpty() ? type : type + QLatin1Char(' ') + item->objectName();
}

} // namespace

void LayoutCheck::look(QQuickItem* root, QQuickItem* page) {
    m_page = page;
    m_seen.clear();
    m_texts.clear();
    const QRectF whole(0, 0, page->width(), page->height());
    walk(root, {nullptr, whole, whole, whole, true}, 1);
}

void LayoutCheck::walk(QQuickItem* item, const Seen& around, double opacity) {
    if (!item->isVisible() || item->opacity() == 0) return;
    Seen seen = around;
    seen.item = item;
    seen.box = m_page->mapRectFromItem(item, QRectF(0, 0, item->width(), item->height()));
    if (item->clip()) {
        seen.clip = around.clip.intersected(seen.box);
        seen.free = false;
    }
    const double shown = opacity * item->opacity();
    m_seen.push_back(seen);
    keepText(seen, shown);
    keepPainted(seen, shown);
    if (item->property("isPanel").toBool()) seen.panel = seen.box;
    for (QQuickItem* child : item->childItems())
        walk(child, seen, shown);
}

void LayoutCheck::keepText(const Seen& seen, double opacity) {
    QQuickItem* const item = seen.item;
    const bool text = isText(item);
    const QString words = item->property("text").toString();
    if (words.isEmpty() || !(text || isInput(item))) return;
    const double wide = item->property("contentWidth").toDouble(), high = item->property("contentHeight").toDouble();
    double x = text ? 0 : item->property("leftPadding").toDouble();
    const int aligned = item->property("horizontalAlignment").toInt();
    if (aligned & Qt::AlignRight) x = item->width() - wide;
    else if (aligned & Qt::AlignHCenter) x = (item->width() - wide) / 2;
    Text kept;
    kept.item = item;
    kept.words = words;
    kept.ink = m_page->mapRectFromItem(item, QRectF(x, item->property("topPadding").toDouble(), wide, high));
    kept.visible = kept.ink.intersected(seen.clip);
    kept.colour = item->property("color").value<QColor>();
    const QFont font = item->property("font").value<QFont>();
    kept.size = font.pixelSize();
    kept.strong = font.weight() >= QFont::DemiBold;
    kept.opacity = opacity;
    kept.read = item->isEnabled() && (text || item->property("selectedText").toString().isEmpty());
    m_texts.push_back(kept);
}

void LayoutCheck::keepPainted(const Seen& seen, double opacity) {
    auto* const chart = qobject_cast<QQuickPaintedItem*>(seen.item.data());
    if (!chart || isPageOfDocument(chart) || chart->width() < 1 || chart->height() < 1) return;
    for (const PaintedText& one : ::paintedTexts(chart)) {
        if (one.text.trimmed().isEmpty()) continue;
        Text kept;
        kept.item = chart;
        kept.words = one.text;
        kept.ink = m_page->mapRectFromItem(chart, one.box);
        kept.visible = kept.ink.intersected(seen.clip).intersected(seen.box);
        kept.colour = one.colour;
        kept.size = one.size;
        kept.strong = one.strong;
        kept.opacity = opacity;
        kept.painted = true;
        m_texts.push_back(kept);
    }
}

QStringList LayoutCheck::elided() const {
    QStringList faults;
    for (const Text& text : m_texts) {
        const bool isPart = text.painted ? text.words.contains(QChar(0x2026)) : text.item && text.item->property("truncated").toBool();
        if (isPart) faults << described(text);
    }
    return faults;
}

QStringList LayoutCheck::words() const {
    QStringList all;
    for (const Text& text : m_texts)
        all << text.words;
    all.removeDuplicates();
    return all;
}

int LayoutCheck::paintedTexts() const {
    return int(std::count_if(m_texts.begin(), m_texts.end(), [](const Text& text) { return text.painted; }));
}

QQuickItem* LayoutCheck::screen() const {
    for (const Seen& seen : m_seen)
        if (seen.item && seen.item->property("tab").isValid() && seen.item->property("narrow").isValid()) return seen.item;
    return nullptr;
}

int LayoutCheck::tabs() const {
    const QQuickItem* const screen = this->screen();
    if (!screen || !screen->property("narrow").toBool()) return 0;
    for (const Seen& seen : m_seen) // the first choice of a narrow screen is that of its panel
        if (seen.item && screen->isAncestorOf(seen.item) && seen.item->property("options").isValid() && seen.item->property("current").isValid())
            return int(seen.item->property("options").toStringList().size());
    return 0;
}

QList<QQuickItem*> LayoutCheck::controls() const {
    QList<QQuickItem*> found;
    for (const Seen& seen : m_seen)
        if (seen.item && seen.item->activeFocusOnTab() && seen.item->width() > 0) found.push_back(seen.item);
    return found;
}

QString LayoutCheck::described(const Text& text) const {
    return QStringLiteral("“%1” at %2%3").arg(text.words, placed(text.ink), text.painted ? QStringLiteral(" in ") + named(text.item) : QString());
}

QStringList LayoutCheck::cut() const {
    QStringList faults;
    for (const Text& text : m_texts) {
        const QQuickItem* const item = text.item;
        if (text.painted) {
            // The topology is moved and enlarged by hand: what lies at its edge may be cut.
            if (item->property("zoom").isValid()) continue;
            const QRectF room = m_page->mapRectFromItem(item, QRectF(0, 0, item->width(), item->height()));
            if (!within(text.ink, room)) faults << described(text) + QStringLiteral(" leaves its chart, %1").arg(placed(room));
            continue;
        }
        if (!isText(item)) continue;
        constexpr int none = 3; // Text.ElideNone
        const double wide = item->property("contentWidth").toDouble();
        if (item->property("elide").toInt() == none && (item->property("truncated").toBool() || wide > item->width() + rounding))
            faults << described(text) + QStringLiteral(" is wider than its box by %1").arg(wide - item->width());
        if (item->property("contentHeight").toDouble() > item->height() + rounding) faults << described(text) + QStringLiteral(" is higher than its box");
        const QQuickItem* const parent = item->parentItem();
        if (parent->width() <= 0 || parent->height() <= 0 || isText(parent)) continue;
        const QRectF room = m_page->mapRectFromItem(parent, QRectF(0, 0, parent->width(), parent->height()));
        if (!within(text.ink, room)) faults << described(text) + QStringLiteral(" leaves its parent, %1").arg(placed(room));
    }
    return faults;
}

QStringList LayoutCheck::overlapping() const {
    QStringList faults;
    std::vector<const Text*> sorted;
    for (const Text& text : m_texts)
        if (text.visible.width() > 0 && text.visible.height() > 0) sorted.push_back(&text);
    std::sort(sorted.begin(), sorted.end(), [](const Text* a, const Text* b) { return a->visible.top() < b->visible.top(); });
    for (std::size_t i = 0; i < sorted.size(); ++i)
        for (std::size_t j = i + 1; j < sorted.size() && sorted[j]->visible.top() < sorted[i]->visible.bottom(); ++j) {
            double high = 0;
            if (overlap(sorted[i]->visible, sorted[j]->visible, high) >= rounding && high >= 3)
                faults << described(*sorted[i]) + QStringLiteral(" lies over ") + described(*sorted[j]);
        }
    return faults;
}

QStringList LayoutCheck::stray() const {
    QStringList faults;
    for (const Seen& seen : m_seen) {
        if (!seen.item || seen.box.isEmpty() || isFocusRing(seen.item) || !paints(seen.item)) continue;
        const QRectF shown = seen.box.intersected(seen.clip);
        if (seen.free && !within(seen.box, seen.clip)) faults << named(seen.item) + QStringLiteral(" at %1 leaves the page").arg(placed(seen.box));
        else if (!shown.isEmpty() && !within(shown, seen.panel))
            faults << named(seen.item) + QStringLiteral(" at %1 leaves its panel, %2").arg(placed(shown), placed(seen.panel));
    }
    return faults;
}

QStringList LayoutCheck::faint() {
    QStringList faults;
    const QPointF origin = m_page->mapToScene(QPointF());
    const QImage picture = m_page->window()->grabWindow().convertToFormat(QImage::Format_RGB32);
    const double ratio = m_page->window()->effectiveDevicePixelRatio();
    m_measured = 0;
    if (picture.isNull()) return {QStringLiteral("the window gave no picture")};
    for (const Text& text : m_texts) {
        if (!text.read || text.visible.width() < 4 || text.visible.height() < 6) continue;
        ++m_measured;
        // A painted text's box is as tight as its ink, of which bold letters have more than of the ground.
        const double around = text.painted ? 2 : 0;
        const QRectF box = text.visible.adjusted(-around, -around, around, around).translated(origin);
        const QColor ground = commonest(picture, QRectF(box.topLeft() * ratio, box.size() * ratio).toAlignedRect());
        const double least = text.size >= 24 || (text.size >= 19 && text.strong) ? 3 : 4.5;
        const double measured = contrast(text.colour, text.opacity, ground);
        if (measured < least)
            faults << described(text) + QStringLiteral(" in %1 on %2 has a contrast of %3").arg(text.colour.name(), ground.name()).arg(measured, 0, 'f', 2);
    }
    return faults;
}

double LayoutCheck::shape() const {
    std::size_t sum = m_seen.size();
    const auto add = [&](const QRectF& box) { sum = qHashMulti(sum, box.x(), box.y(), box.width(), box.height()); };
    for (const Seen& seen : m_seen)
        add(seen.box);
    for (const Text& text : m_texts)
        add(text.ink);
    return double(sum >> 12); // QML's numbers hold 53 bits
}

void LayoutCheck::draw(QQuickItem* page) {
    page->window()->grabWindow();
}
