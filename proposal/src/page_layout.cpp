#include "page_layout.h"

#include "chart_common.h"

#include <QFontMetricsF>
#include <QHash>
#include <QImage>
#include <QSvgRenderer>
#include <QTextOption>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace sightline::proposal::paged {

namespace {

constexpr double margin = 64, footHeight = 40;
constexpr double bodyTop = 64;

QString q(const std::string& text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

QFont pageFont(double pixels, QFont::Weight weight = QFont::Normal) {
    QFont font(QStringLiteral("Inter"));
    font.setPixelSize(static_cast<int>(std::lround(pixels)));
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

TextBox makeText(const QString& words, const QFont& font, const QColor& colour, double width, Qt::Alignment align = Qt::AlignLeft) {
    TextBox box;
    box.colour = colour;
    box.width = width;
    box.layout = std::make_shared<QTextLayout>(words, font);
    QTextOption option(align);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LeftToRight);
    box.layout->setTextOption(option);
    box.layout->setCacheEnabled(true);
    box.layout->beginLayout();
    for (QTextLine line = box.layout->createLine(); line.isValid(); line = box.layout->createLine()) {
        line.setLineWidth(std::max(1.0, width));
        line.setPosition(QPointF(0, box.height));
        box.height += std::ceil(font.pixelSize() * 1.42);
        if (line.naturalTextWidth() > width + 0.75) box.fits = false;
    }
    box.layout->endLayout();
    return box;
}

void drawText(QPainter& painter, const TextBox& box, QPointF at) {
    painter.setPen(box.colour);
    // Lines stand higher than the face asks for: the text is moved into their middle.
    const double lift = (std::ceil(box.layout->font().pixelSize() * 1.42) - QFontMetricsF(box.layout->font()).height()) / 2;
    box.layout->draw(&painter, at + QPointF(0, lift));
}

/// Widths are asked for again and again: of the same words in many rows, and at more than one size.
double widthOf(const QFont& font, const QString& text) {
    if (text.isEmpty()) return 0;
    static thread_local QHash<QPair<int, QString>, double> known;
    constexpr qsizetype most = 50'000;
    if (known.size() > most) known.clear();
    const QPair<int, QString> key(font.pixelSize() * 1000 + static_cast<int>(font.weight()), text);
    const auto found = known.constFind(key);
    if (found != known.constEnd()) return *found;
    return known[key] = QFontMetricsF(font).horizontalAdvance(text);
}

double longestWord(const QFont& font, const QString& text) {
    double widest = 0;
    for (const QString& word : text.split(QLatin1Char(' ')))
        widest = std::max(widest, widthOf(font, word.left(18)));
    return widest;
}

QColor toneColour(Tone tone) {
    const Tokens& t = lightTokens();
    switch (tone) {
    case Tone::Quiet:
        return t.ink3;
    case Tone::Warn:
        return t.warn;
    case Tone::Error:
        return t.error;
    case Tone::Good:
    case Tone::Plain:
        break;
    }
    return t.ink;
}

class Pager {
public:
    explicit Pager(const Document& document) : m_document(document) {
        m_paper = m_size = document.paper == Paper::Letter ? QSizeF(816, 1056) : QSizeF(794, 1123);
        m_accent = QColor(q(document.colour));
        m_theme = {lightTokens(), QFont(QStringLiteral("Inter"))};
    }

    Pages layOut() {
        newPage();
        for (std::size_t i = 0; i < m_document.sections.size(); ++i)
            section(m_document.sections[i], static_cast<int>(i));
        if (m_out.pages.size() > 1 && m_out.pages.back().steps.empty()) m_out.pages.pop_back();
        m_out.report.pages = static_cast<int>(m_out.pages.size());
        for (const auto& [title, page] : m_out.sections)
            m_out.report.sections.emplace_back(title.toStdString(), page + 1);
        return std::move(m_out);
    }

private:
    double bodyWidth() const { return m_size.width() - 2 * margin; }
    double bodyBottom() const { return m_size.height() - margin - footHeight + 12; }
    double left() const { return bodyBottom() - m_y; }
    int pageIndex() const { return static_cast<int>(m_out.pages.size()) - 1; }
    bool atTop() const { return m_y <= bodyTop + 0.5; }

    void newPage(bool across = false) {
        m_out.pages.emplace_back();
        m_out.pages.back().size = m_size = across ? m_paper.transposed() : m_paper;
        m_y = bodyTop;
    }
    /// A new page when less than `height` is left on this one.
    void ensure(double height) {
        if (left() < height && !atTop()) newPage();
    }
    void step(std::function<void(QPainter&)> draw) { m_out.pages.back().steps.push_back(std::move(draw)); }

    void check(const TextBox& box) {
        if (!box.fits) m_out.report.clipped.push_back(box.layout->text().left(60).toStdString());
    }

    void place(const TextBox& box, double x, double y) {
        check(box);
        step([box, x, y](QPainter& painter) { drawText(painter, box, QPointF(x, y)); });
    }

    /// A paragraph that may run over pages line by line only when it is longer than one.
    void paragraph(const TextBox& box, double before, double after, double x = margin) {
        if (!atTop()) m_y += before;
        ensure(std::min(box.height, bodyBottom() - bodyTop));
        place(box, x, m_y);
        m_y += box.height + after;
    }

    // ---- sections ----------------------------------------------------------------------------------------------

    void section(const Section& section, int index) {
        const bool isCover = section.id == SectionId::Cover;
        if (section.startsPage && !atTop()) newPage();
        if (!isCover) {
            const TextBox title = makeText(q(section.title), pageFont(24, QFont::DemiBold), lightTokens().ink, bodyWidth());
            const double first = leastFrom(section, 0);
            if (!atTop()) {
                m_y += 28;
                ensure(title.height + 10 + std::min(first, bodyBottom() - bodyTop - title.height - 10));
            }
            place(title, margin, m_y);
            m_y += title.height + 10;
        } else {
            coverHead();
        }
        m_out.sections.emplace_back(q(section.title), pageIndex());
        m_section = index;
        for (std::size_t i = 0; i < section.blocks.size(); ++i) {
            m_follows = leastFrom(section, i + 1);
            m_wasHeading = i == 0 || std::holds_alternative<HeadingBlock>(section.blocks[i - 1]);
            std::visit([&](const auto& block) { this->block(block); }, section.blocks[i]);
        }
    }

    /// What must stay together from this block on: texts and headings with what they introduce.
    double leastFrom(const Section& section, std::size_t from) {
        double height = 0;
        for (std::size_t i = from; i < section.blocks.size() && i < from + 4; ++i) {
            height += leastHeight(section.blocks[i]);
            const auto* text = std::get_if<TextBlock>(&section.blocks[i]);
            const bool introduces = std::holds_alternative<HeadingBlock>(section.blocks[i]) || (text && text->text.size() < 400);
            if (!introduces) break;
        }
        return height;
    }

    /// What a block needs at least, so that its heading does not stand alone.
    double leastHeight(const Block& block) {
        if (const auto* chart = std::get_if<ChartBlock>(&block)) return chart->parts.empty() ? chartHeight(*chart) : 0;
        if (const auto* table = std::get_if<TableBlock>(&block)) return tableStart(*table);
        if (std::holds_alternative<CardsBlock>(block)) return 230;
        if (std::holds_alternative<HeadingBlock>(block)) return 46;
        if (std::holds_alternative<SignatureBlock>(block)) return 190;
        return 44;
    }

    void coverHead() {
        const Branding& branding = m_document.branding;
        double x = margin;
        if (!branding.logo.empty()) x += drawLogo(QByteArray::fromStdString(branding.logo)) + 12;
        if (!branding.company.empty()) {
            const TextBox name = makeText(q(branding.company), pageFont(15, QFont::DemiBold), lightTokens().ink, m_size.width() - margin - x);
            place(name, x, m_y);
            if (!branding.tagline.empty()) place(makeText(q(branding.tagline), pageFont(11), lightTokens().ink3, m_size.width() - margin - x), x, m_y + name.height);
        }
        m_y += 56;
        if (!branding.address.empty()) {
            const TextBox address = makeText(q(cleanText(branding.address, 200)), pageFont(11), lightTokens().ink3, bodyWidth());
            place(address, margin, m_y - 8);
            m_y += address.height;
        }
        m_y += 72;
    }

    /// Draws the logo 34 high; returns its width.
    double drawLogo(const QByteArray& bytes) {
        constexpr double height = 34;
        const double y = m_y;
        const auto renderer = std::make_shared<QSvgRenderer>(bytes);
        if (renderer->isValid() && !renderer->defaultSize().isEmpty()) {
            const QSizeF size = renderer->defaultSize();
            const double width = std::min(200.0, height * size.width() / size.height());
            step([renderer, width, y](QPainter& painter) { renderer->render(&painter, QRectF(margin, y, width, height)); });
            return width;
        }
        const QImage image = QImage::fromData(bytes);
        if (image.isNull()) return -12;
        const double width = std::min(200.0, height * image.width() / image.height());
        step([image, width, y](QPainter& painter) { painter.drawImage(QRectF(margin, y, width, height), image); });
        return width;
    }

    // ---- blocks ------------------------------------------------------------------------------------------------

    void block(const HeadingBlock& heading) {
        const TextBox box = makeText(q(heading.text), pageFont(15, QFont::DemiBold), lightTokens().ink, bodyWidth());
        if (!atTop()) m_y += 18;
        ensure(std::min(box.height + 6 + m_follows, bodyBottom() - bodyTop));
        place(box, margin, m_y);
        m_y += box.height + 4;
    }

    void block(const TextBlock& text) {
        const Tokens& t = lightTokens();
        struct Look { double size; QFont::Weight weight; QColor colour; double before, after; };
        const Look look = [&]() -> Look {
            switch (text.style) {
            case TextStyle::Lead:
                return {20, QFont::DemiBold, t.ink, 0, 4};
            case TextStyle::Small:
                return {11, QFont::Normal, t.ink2, 2, 6};
            case TextStyle::Error:
                return {12, QFont::Normal, t.error, 4, 6};
            case TextStyle::Kicker:
                return {13, QFont::Normal, t.ink2, 0, 4};
            case TextStyle::Title:
                return {40, QFont::DemiBold, t.ink, 0, 6};
            case TextStyle::Subtitle:
                return {18, QFont::Normal, t.ink2, 4, 10};
            case TextStyle::Body:
                break;
            }
            return {13, QFont::Normal, t.ink2, 2, 8};
        }();
        double size = look.size;
        // A long name still leaves room for the rest of the cover.
        if (text.style == TextStyle::Title) size = text.text.size() > 90 ? 24 : text.text.size() > 44 ? 30 : 40;
        const double indent = text.mark ? size + 6 : 0;
        const TextBox box = makeText(q(text.text), pageFont(size, look.weight), look.colour, bodyWidth() - indent);
        if (!atTop()) m_y += look.before;
        // Under a table a remark stays where there is room; before one it goes with it.
        const bool introduces = text.style != TextStyle::Small || m_wasHeading;
        ensure(std::min(box.height + (introduces && text.text.size() < 400 ? m_follows : 0), bodyBottom() - bodyTop));
        if (text.mark) shape(*text.mark, QRectF(margin, m_y + size * 0.28, size * 0.85, size * 0.85));
        place(box, margin + indent, m_y);
        m_y += box.height + look.after;
    }

    void shape(planner::Architecture architecture, const QRectF& area) {
        step([architecture, area, theme = m_theme](QPainter& painter) { paintShape(painter, area, architecture, theme); });
    }

    void block(const ReasonsBlock& reasons) {
        int number = 1;
        for (const auto& [what, how] : reasons.reasons) {
            const TextBox head = makeText(q(what + (how.empty() ? "" : ".")), pageFont(12, QFont::DemiBold), lightTokens().ink, bodyWidth() - 24);
            const TextBox body = makeText(q(how), pageFont(12), lightTokens().ink2, bodyWidth() - 24);
            const double height = head.height + (how.empty() ? 0 : body.height) + 12;
            ensure(height);
            rule(m_y, lightTokens().line);
            place(makeText(QString::number(number++), pageFont(12, QFont::DemiBold), lightTokens().ink3, 20), margin + 2, m_y + 6);
            place(head, margin + 24, m_y + 6);
            if (!how.empty()) place(body, margin + 24, m_y + 6 + head.height);
            m_y += height;
        }
        m_y += 4;
    }

    void block(const ListBlock& list) {
        for (const std::string& item : list.items) {
            const TextBox box = makeText(q(item), pageFont(12), lightTokens().ink, bodyWidth() - 16);
            ensure(box.height + 2);
            place(makeText(QStringLiteral("–"), pageFont(12), lightTokens().ink3, 12), margin, m_y);
            place(box, margin + 16, m_y);
            m_y += box.height + 2;
        }
        m_y += 6;
    }

    void block(const PageBreakBlock&) {
        if (!atTop()) newPage();
    }

    void block(const KeysBlock& keys) {
        const double width = bodyWidth() / static_cast<double>(std::max<std::size_t>(1, keys.keys.size()));
        if (!atTop()) m_y += 22;
        ensure(84);
        const QColor accent = m_accent;
        const double y = m_y;
        step([y, accent, right = margin + bodyWidth()](QPainter& painter) { chart::drawLine(painter, QPointF(margin, y), QPointF(right, y), accent, 2); });
        double x = margin;
        for (const auto& [what, value] : keys.keys) {
            place(makeText(q(what), pageFont(11), lightTokens().ink3, width - 12), x, m_y + 12);
            double size = 22;
            while (size > 12 && widthOf(pageFont(size, QFont::DemiBold), q(value)) > width - 12)
                size -= 1;
            place(makeText(q(value), pageFont(size, QFont::DemiBold), lightTokens().ink, width - 12), x, m_y + 28);
            x += width;
        }
        m_y += 74;
        rule(m_y, lightTokens().line);
        m_y += 28;
    }

    void block(const FactsBlock& facts) {
        for (const auto& [what, value] : facts.rows) {
            const TextBox name = makeText(q(what), pageFont(12), lightTokens().ink2, 142);
            const TextBox words = makeText(q(value.text), pageFont(12, QFont::Medium), toneColour(value.tone), bodyWidth() - 150);
            const double height = std::max(name.height, words.height) + 14;
            ensure(height);
            rule(m_y, lightTokens().line);
            place(name, margin, m_y + 7);
            place(words, margin + 150, m_y + 7);
            m_y += height;
        }
        rule(m_y, lightTokens().line);
        m_y += 10;
    }

    void block(const ContentsBlock& contents) {
        const std::size_t count = m_document.sections.size();
        const std::size_t rows = (count + 1) / 2;
        const double lineHeight = 19;
        if (!atTop()) m_y += 12;
        ensure(26 + static_cast<double>(rows) * lineHeight);
        place(makeText(q(contents.heading), pageFont(13, QFont::DemiBold), lightTokens().ink, bodyWidth()), margin, m_y);
        m_y += 24;
        const double width = bodyWidth() / 2 - 16;
        for (std::size_t i = 1; i < count; ++i) {
            const std::size_t at = i - 1;
            const double x = margin + (at >= rows ? bodyWidth() / 2 + 16 : 0);
            const double y = m_y + static_cast<double>(at % rows) * lineHeight;
            place(makeText(q(m_document.sections[i].title), pageFont(12), lightTokens().ink2, width - 40), x, y);
            m_numbers.push_back({pageIndex(), static_cast<int>(i), x + width, y});
            m_out.links.push_back({pageIndex(), QRectF(x, y, width, lineHeight), static_cast<int>(i), {}});
            const std::size_t page = m_out.pages.size() - 1;
            // The number is known when the page is drawn: sections are filled in by then.
            m_out.pages[page].steps.push_back([this_ = m_shared, i, x, y, width](QPainter& painter) {
                if (i >= this_->size()) return;
                drawText(painter, makeText(QString::number((*this_)[i] + 1), pageFont(12), lightTokens().ink2, 40, Qt::AlignRight), QPointF(x + width - 40, y));
            });
        }
        m_y += static_cast<double>(rows) * lineHeight + 8;
    }

    void block(const SignatureBlock& signature) {
        const double height = 30 + 44 * static_cast<double>(signature.lines.size());
        ensure(height);
        const double width = (bodyWidth() - 40) / static_cast<double>(std::max<std::size_t>(1, signature.who.size()));
        for (std::size_t i = 0; i < signature.who.size(); ++i) {
            const double x = margin + static_cast<double>(i) * (width + 40);
            place(makeText(q(signature.who[i]), pageFont(13, QFont::DemiBold), lightTokens().ink, width), x, m_y);
            double y = m_y + 24;
            for (const std::string& line : signature.lines) {
                place(makeText(q(line), pageFont(11), lightTokens().ink3, width), x, y + 24);
                step([x, y, width](QPainter& painter) { chart::drawLine(painter, QPointF(x, y + 44), QPointF(x + width, y + 44), lightTokens().line2, 1); });
                y += 44;
            }
        }
        m_y += height + 8;
    }

    // ---- charts ------------------------------------------------------------------------------------------------

    struct ChartSize { double width, height; };
    ChartSize chartSize(const ChartBlock& chart) const {
        const double most = bodyBottom() - bodyTop - 110;
        const double scale = std::min({1.0, bodyWidth() / std::max(1.0, chart.size.width()), most / std::max(1.0, chart.size.height())});
        return {chart.size.width() * scale, chart.size.height() * scale};
    }
    double chartHeight(const ChartBlock& chart) const { return chartSize(chart).height + 70; }

    void block(const ChartBlock& chart) {
        if (!chart.parts.empty()) {
            drawing(chart);
            return;
        }
        if (!atTop()) m_y += 14;
        ensure(chartHeight(chart));
        const TextBox heading = makeText(q(chart.heading), pageFont(15, QFont::DemiBold), lightTokens().ink, bodyWidth());
        const TextBox caption = makeText(q(chart.caption), pageFont(11), lightTokens().ink2, bodyWidth());
        place(heading, margin, m_y);
        place(caption, margin, m_y + heading.height);
        m_y += heading.height + caption.height + 6;
        const ChartSize size = chartSize(chart);
        drawChart(chart, QRectF(margin, m_y, size.width, size.height));
        m_y += size.height + 14;
    }

    /// A drawing in parts below each other, on pages across when it is wide.
    void drawing(const ChartBlock& chart) {
        double widest = 1;
        for (const QRectF& part : chart.parts)
            widest = std::max(widest, part.width());
        const bool across = widest > (m_paper.width() - 2 * margin) * 1.25;
        if (across) {
            if (!atTop() || m_size.width() < m_size.height()) newPage(true);
        } else if (!atTop()) {
            m_y += 14;
        }
        const double scale = std::min(1.0, bodyWidth() / widest);
        const auto heightOf = [&](const QRectF& part) { return part.height() * std::min(scale, (bodyBottom() - bodyTop - 80) / std::max(1.0, part.height())); };
        const TextBox heading = makeText(q(chart.heading), pageFont(15, QFont::DemiBold), lightTokens().ink, bodyWidth());
        const TextBox caption = makeText(q(chart.caption), pageFont(11), lightTokens().ink2, bodyWidth());
        if (!across) ensure(heading.height + caption.height + 6 + heightOf(chart.parts.front()));
        place(heading, margin, m_y);
        place(caption, margin, m_y + heading.height);
        m_y += heading.height + caption.height + 6;
        const auto renderer = std::make_shared<QSvgRenderer>(paintableSvg(chart.svg));
        for (const QRectF& part : chart.parts) {
            const double height = heightOf(part);
            if (left() < height) newPage(across);
            const QRectF area(margin, m_y, part.width() * height / std::max(1.0, part.height()), height);
            step([renderer, part, area](QPainter& painter) {
                painter.setClipRect(area);
                renderer->setViewBox(part);
                renderer->render(&painter, area);
            });
            m_y += height + 8;
        }
        if (across) newPage();
    }

    void drawChart(const ChartBlock& chart, const QRectF& area) {
        if (!chart.svg.empty()) {
            const auto renderer = std::make_shared<QSvgRenderer>(paintableSvg(chart.svg));
            step([renderer, area](QPainter& painter) { renderer->render(&painter, area); });
            return;
        }
        if (!chart.paint) return;
        const double scale = area.width() / std::max(1.0, chart.size.width());
        step([paint = chart.paint, size = chart.size, area, scale](QPainter& painter) {
            painter.save();
            painter.translate(area.topLeft());
            painter.scale(scale, scale);
            paint(painter, QRectF(QPointF(0, 0), size));
            painter.restore();
        });
    }

    // ---- cards -------------------------------------------------------------------------------------------------

    void block(const CardsBlock& cards) {
        const double gap = 12;
        const double width = (bodyWidth() - gap * 2) / 3;
        std::vector<double> heights;
        for (const SummaryCard& card : cards.cards)
            heights.push_back(drawCard(card, 0, width, false));
        const double height = *std::max_element(heights.begin(), heights.end());
        if (!atTop()) m_y += 6;
        ensure(height);
        for (std::size_t i = 0; i < cards.cards.size(); ++i) {
            const double x = margin + static_cast<double>(i) * (width + gap);
            frame(cards.cards[i], QRectF(x, m_y, width, height));
            drawCard(cards.cards[i], x, width, true);
        }
        m_y += height + 12;
    }

    void frame(const SummaryCard& card, const QRectF& area) {
        step([card, area](QPainter& painter) {
            const Tokens& t = lightTokens();
            const QColor fill = chart::pick(t.fill, card.architecture);
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(card.best ? fill : t.line, card.best ? 2 : 1));
            painter.drawRect(area);
            chart::fillRect(painter, QRectF(area.left(), area.top(), area.width(), 3), fill);
        });
    }

    /// Draws the inside of a card at (x, m_y), or only measures it; returns its height.
    double drawCard(const SummaryCard& card, double x, double width, bool draws) {
        const Tokens& t = lightTokens();
        const double inside = width - 24;
        double y = m_y + 12;
        const auto put = [&](const TextBox& box, double at) {
            if (draws) place(box, x + 12 + at, y);
            return box.height;
        };
        if (draws) shape(card.architecture, QRectF(x + 12, y + 4, 10, 10));
        const double nameHeight = put(makeText(q(card.name), pageFont(14, QFont::DemiBold), t.ink, inside - 16), 16);
        double statusHeight = 0;
        if (!card.status.empty()) {
            const QColor colour = card.statusTone == Tone::Error ? t.error : chart::pick(t.text, card.architecture);
            const TextBox status = makeText(q(card.status), pageFont(10, QFont::DemiBold), colour, inside - 70, Qt::AlignRight);
            if (draws) place(status, x + 12 + 70, y + 3);
            statusHeight = status.height + 3;
        }
        y += std::max(nameHeight, statusHeight) + 2;
        y += put(makeText(q(card.design), pageFont(10), t.ink2, inside), 0) + 2;
        y += put(makeText(q(card.total), pageFont(card.out ? 18 : 26, QFont::DemiBold), card.out ? t.ink2 : t.ink, inside), 0);
        y += put(makeText(q(card.totalNote), pageFont(10), t.ink2, inside), 0) + 2;
        if (card.hasRange) {
            if (draws) drawChart(card.range, QRectF(x + 12, y, inside, inside * card.range.size.height() / card.range.size.width()));
            y += inside * card.range.size.height() / card.range.size.width() + 2;
            y += put(makeText(q(card.outcomes), pageFont(10), t.ink2, inside), 0) + 4;
        }
        for (const auto& [what, value] : card.rows) {
            if (draws) step([x, y, inside, line = t.line](QPainter& painter) { chart::drawLine(painter, QPointF(x + 12, y), QPointF(x + 12 + inside, y), line, 1); });
            y += 5;
            const double valueWidth = std::min(inside * 0.6, widthOf(pageFont(11, QFont::DemiBold), q(value)) + 2);
            const TextBox name = makeText(q(what), pageFont(11), t.ink2, inside - valueWidth - 6);
            const TextBox figure = makeText(q(value), pageFont(11, QFont::DemiBold), t.ink, valueWidth, Qt::AlignRight);
            if (draws) {
                place(name, x + 12, y);
                place(figure, x + 12 + inside - valueWidth, y);
            }
            y += std::max(name.height, figure.height) + 4;
        }
        return y - m_y + 8;
    }

    void rule(double y, const QColor& colour) {
        step([y, colour, right = margin + bodyWidth()](QPainter& painter) { chart::drawLine(painter, QPointF(margin, y), QPointF(right, y), colour, 1); });
    }

    // ---- tables ------------------------------------------------------------------------------------------------

    struct TableShape {
        double size = 11;
        std::vector<double> widths;
        double padding = 5;
    };

    static QString shownText(const Cell& cell) { return q(cell.text); }

    /// Widths at one type size: figures are never wrapped, words share what is left by weight. False: does not fit.
    bool shapeAt(const TableBlock& table, TableShape& shape) const {
        const std::size_t count = table.columns.size();
        const QFont font = pageFont(shape.size), strong = pageFont(shape.size, QFont::DemiBold), note = pageFont(std::max(7.0, shape.size - 1));
        std::vector<double> natural(count), least(count);
        for (std::size_t c = 0; c < count; ++c)
            least[c] = natural[c] = longestWord(pageFont(std::max(7.0, shape.size - 1), QFont::DemiBold), q(table.columns[c].head));
        for (const TableRow& row : table.rows) {
            if (row.kind == RowKind::Group || row.cells.size() < 2) continue;
            const QFont& face = row.kind == RowKind::Plain ? font : strong;
            for (std::size_t c = 0; c < std::min(count, row.cells.size()); ++c) {
                const double whole = widthOf(face, shownText(row.cells[c]).left(200));
                const double noteWidth = row.cells[c].note.empty() ? 0 : longestWord(note, q(row.cells[c].note));
                const double noteWish = row.cells[c].note.empty() ? 0 : std::min(118.0, widthOf(note, q(row.cells[c].note)) + 1);
                natural[c] = std::max({natural[c], whole, noteWidth, noteWish});
                const bool isFigure = table.columns[c].figures;
                least[c] = std::max({least[c], isFigure ? whole : std::min(110.0, longestWord(face, shownText(row.cells[c]))), isFigure ? noteWidth : 0});
            }
        }
        const double room = bodyWidth();
        const double around = 2 * shape.padding;
        double fixed = 0, weights = 0;
        for (std::size_t c = 0; c < count; ++c) {
            fixed += least[c] + around;
            weights += table.columns[c].weight;
        }
        if (fixed > room) return false;
        // What is left goes to columns that want more, by weight, until nobody wants more.
        shape.widths.assign(count, 0);
        for (std::size_t c = 0; c < count; ++c)
            shape.widths[c] = least[c] + around;
        double spare = room - fixed;
        for (int round = 0; round < 12 && spare > 0.5; ++round) {
            double wanting = 0;
            for (std::size_t c = 0; c < count; ++c)
                if (shape.widths[c] < natural[c] + around) wanting += table.columns[c].weight;
            if (wanting <= 0) break;
            double given = 0;
            for (std::size_t c = 0; c < count; ++c) {
                const double wish = natural[c] + around - shape.widths[c];
                if (wish <= 0) continue;
                const double part = std::min(wish, spare * table.columns[c].weight / wanting);
                shape.widths[c] += part;
                given += part;
            }
            spare -= given;
        }
        for (std::size_t c = 0; c < count && weights > 0; ++c)
            shape.widths[c] += std::max(0.0, spare) * table.columns[c].weight / weights;
        return true;
    }

    const TableShape& tableShape(const TableBlock& table) {
        const auto [found, isNew] = m_shapes.try_emplace(&table);
        if (isNew) found->second = newShape(table);
        return found->second;
    }

    TableShape newShape(const TableBlock& table) const {
        TableShape shape;
        shape.size = table.dense ? 10 : 11;
        for (; shape.size > 7; shape.size -= 1) {
            shape.padding = shape.size >= 10 ? 5 : 3;
            if (shapeAt(table, shape)) return shape;
        }
        shape.padding = 2;
        if (!shapeAt(table, shape)) shape.widths.assign(table.columns.size(), bodyWidth() / static_cast<double>(std::max<std::size_t>(1, table.columns.size())));
        return shape;
    }

    struct LaidCell {
        TextBox text, note;
        bool hasNote = false;
        std::optional<planner::Architecture> mark;
        std::string link;
    };
    struct LaidRow {
        std::vector<LaidCell> cells;
        double height = 0;
        RowKind kind = RowKind::Plain;
    };

    LaidRow layRow(const TableBlock& table, const TableShape& shape, const TableRow& row) const {
        const Tokens& t = lightTokens();
        LaidRow laid;
        laid.kind = row.kind;
        const QFont font = pageFont(shape.size, row.kind == RowKind::Plain ? QFont::Normal : QFont::DemiBold);
        const bool spans = row.kind == RowKind::Group;
        for (std::size_t c = 0; c < std::min(row.cells.size(), table.columns.size()); ++c) {
            const Cell& cell = row.cells[c];
            const double width = (spans ? bodyWidth() : shape.widths[c]) - 2 * shape.padding;
            const double indent = cell.mark ? shape.size + 4 : 0;
            const Qt::Alignment align = table.columns[c].figures && !spans ? Qt::AlignRight : Qt::AlignLeft;
            LaidCell one;
            const QColor colour = row.kind == RowKind::Sub ? t.ink2 : !cell.link.empty() ? t.accent : toneColour(cell.tone);
            one.text = makeText(shownText(cell), font, colour, width - indent, align);
            one.mark = cell.mark;
            one.link = cell.link;
            one.hasNote = !cell.note.empty();
            if (one.hasNote) one.note = makeText(q(cell.note), pageFont(std::max(7.0, shape.size - 1)), t.ink3, width, align);
            laid.height = std::max(laid.height, one.text.height + (one.hasNote ? one.note.height : 0));
            laid.cells.push_back(std::move(one));
        }
        laid.height += table.dense ? 6 : 8;
        return laid;
    }

    LaidRow layHead(const TableBlock& table, const TableShape& shape) const {
        LaidRow laid;
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            LaidCell one;
            one.text = makeText(q(table.columns[c].head), pageFont(std::max(7.0, shape.size - 1), QFont::Medium), lightTokens().ink3, shape.widths[c] - 2 * shape.padding,
                                table.columns[c].figures ? Qt::AlignRight : Qt::AlignLeft);
            laid.height = std::max(laid.height, one.text.height);
            laid.cells.push_back(std::move(one));
        }
        laid.height += 8;
        return laid;
    }

    double tableStart(const TableBlock& table) {
        const TableShape& shape = tableShape(table);
        double height = 30 + layHead(table, shape).height;
        for (std::size_t i = 0; i < std::min<std::size_t>(3, table.rows.size()); ++i)
            height += layRow(table, shape, table.rows[i]).height;
        return std::min(height, bodyBottom() - bodyTop - 60);
    }

    void drawHead(const TableBlock& table, const TableShape& shape, const LaidRow& head) {
        const Tokens& t = lightTokens();
        const double y = m_y;
        step([y, height = head.height, width = bodyWidth(), fill = t.surface2, line = t.line2](QPainter& painter) {
            chart::fillRect(painter, QRectF(margin, y, width, height), fill);
            chart::drawLine(painter, QPointF(margin, y + height), QPointF(margin + width, y + height), line, 1);
        });
        double x = margin;
        for (std::size_t c = 0; c < head.cells.size(); ++c) {
            place(head.cells[c].text, x + shape.padding, y + head.height - 4 - head.cells[c].text.height);
            x += shape.widths[c];
        }
        m_y += head.height;
        static_cast<void>(table);
    }

    void drawRow(const TableBlock& table, const TableShape& shape, const LaidRow& row) {
        const Tokens& t = lightTokens();
        const double y = m_y;
        if (row.kind == RowKind::Group || row.kind == RowKind::Total)
            step([y, height = row.height, width = bodyWidth(), fill = t.surface2](QPainter& painter) { chart::fillRect(painter, QRectF(margin, y, width, height), fill); });
        if (table.best >= 0 && table.bestOf && row.kind != RowKind::Group) {
            const double x = margin + std::accumulate(shape.widths.begin(), shape.widths.begin() + table.best, 0.0);
            step([area = QRectF(x, y, shape.widths[static_cast<std::size_t>(table.best)], row.height), fill = chart::pick(t.tint, *table.bestOf)](QPainter& painter) {
                chart::fillRect(painter, area, fill);
            });
        }
        if (row.kind == RowKind::Total) rule(y, t.line2);
        double x = margin;
        for (std::size_t c = 0; c < row.cells.size(); ++c) {
            const LaidCell& cell = row.cells[c];
            const double top = y + (table.dense ? 3 : 4);
            const double indent = cell.mark ? shape.size + 4 : 0;
            if (cell.mark) shape_(*cell.mark, QRectF(x + shape.padding, top + 3, shape.size - 1, shape.size - 1));
            place(cell.text, x + shape.padding + indent, top);
            if (cell.hasNote) place(cell.note, x + shape.padding, top + cell.text.height);
            if (!cell.link.empty()) m_out.links.push_back({pageIndex(), QRectF(x, y, shape.widths[c], row.height), -1, cell.link});
            x += shape.widths[c];
        }
        m_y += row.height;
        rule(m_y, t.line);
    }

    void shape_(planner::Architecture architecture, const QRectF& area) { shape(architecture, area); }

    void block(const TableBlock& table) {
        if (table.columns.empty()) return;
        const TableShape& shape = tableShape(table);
        const LaidRow head = layHead(table, shape);
        std::vector<LaidRow> rows;
        rows.reserve(table.rows.size());
        for (const TableRow& row : table.rows)
            rows.push_back(layRow(table, shape, row));
        const double indent = table.mark ? 16 : 0;
        const TextBox caption = makeText(q(table.caption), pageFont(11, QFont::Medium), lightTokens().ink2, bodyWidth() - indent);
        if (!atTop()) m_y += 12;
        double start = caption.height + 4 + head.height;
        for (std::size_t i = 0; i < std::min<std::size_t>(3, rows.size()); ++i)
            start += rows[i].height;
        ensure(std::min(start, bodyBottom() - bodyTop));
        if (table.mark) this->shape(*table.mark, QRectF(margin, m_y + 3, 9, 9));
        place(caption, margin + indent, m_y);
        m_y += caption.height + 4;
        drawHead(table, shape, head);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            // A heading goes with the row it heads, a sum with the row before it.
            double needed = rows[i].height;
            for (std::size_t j = i; j + 1 < rows.size() && (rows[j].kind == RowKind::Group || rows[j + 1].kind == RowKind::Sub || rows[j + 1].kind == RowKind::Total); ++j)
                needed += rows[j + 1].height;
            if (left() < std::min(needed, bodyBottom() - bodyTop - head.height)) {
                newPage();
                drawHead(table, shape, head);
            }
            if (rows[i].height > left() + 0.5) m_out.report.splitRows.push_back(table.id + " row " + std::to_string(i + 1));
            drawRow(table, shape, rows[i]);
        }
        m_y += 10;
    }

    std::map<const TableBlock*, TableShape> m_shapes; ///< asked for when it is seen coming, and when it is there
    struct NumberPlace { int page, section; double x, y; };

    const Document& m_document;
    Pages m_out;
    QSizeF m_paper, m_size; ///< of the document, of the page at hand
    ChartTheme m_theme;
    QColor m_accent;
    double m_y = 0;
    int m_section = 0;
    double m_follows = 0;      ///< what the block at hand must leave room for, when it introduces
    bool m_wasHeading = false; ///< nothing but a heading stands before it in its section
    std::vector<NumberPlace> m_numbers;

public:
    std::shared_ptr<std::vector<int>> m_shared = std::make_shared<std::vector<int>>();
};

} // namespace

Pages layOut(const Document& document) {
    Pager pager(document);
    const auto numbers = pager.m_shared;
    Pages pages = pager.layOut();
    for (const auto& [title, page] : pages.sections)
        numbers->push_back(page);
    return pages;
}

void drawPage(QPainter& painter, const Pages& pages, std::size_t index, const Document& document) {
    for (const auto& step : pages.pages[index].steps) {
        painter.save();
        step(painter);
        painter.restore();
    }
    const Tokens& t = lightTokens();
    const QSizeF size = pages.pages[index].size;
    const double width = size.width() - 2 * margin;
    const double y = size.height() - margin;
    chart::drawLine(painter, QPointF(margin, y), QPointF(margin + width, y), t.line, 1);
    QString numbers = q(document.pageWords);
    numbers.replace(QStringLiteral("%1"), QString::number(index + 1)).replace(QStringLiteral("%2"), QString::number(pages.pages.size()));
    drawText(painter, makeText(q(document.footLeft), pageFont(10), t.ink3, width * 0.46), QPointF(margin, y + 8));
    drawText(painter, makeText(q(document.footMiddle), pageFont(10), t.ink3, width * 0.32, Qt::AlignHCenter), QPointF(margin + width * 0.46, y + 8));
    drawText(painter, makeText(numbers, pageFont(10), t.ink3, width * 0.22, Qt::AlignRight), QPointF(margin + width * 0.78, y + 8));
    if (document.watermark.empty()) return;
    drawText(painter, makeText(q(document.watermark), pageFont(9, QFont::DemiBold), t.error, width), QPointF(margin, 30));
    drawText(painter, makeText(q(document.watermark), pageFont(9, QFont::DemiBold), t.error, width), QPointF(margin, y + 30));
}

} // namespace sightline::proposal::paged
