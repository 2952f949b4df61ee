// A chart as an SVG fragment for HTML.

#include "chart_common.h"

#include <QBuffer>
#include <QRegularExpression>
#include <QSvgGenerator>

#include <algorithm>

namespace sightline::proposal {

namespace {

/// What QSvgGenerator writes for these paint calls, as one document.
QString generatedSvg(const QSizeF& size, const std::function<void(QPainter&, const QRectF&)>& paint) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size.toSize());
    generator.setViewBox(QRectF(QPointF(0, 0), size));
    generator.setResolution(96);
    QPainter painter(&generator);
    paint(painter, QRectF(QPointF(0, 0), size));
    painter.end();
    return QString::fromUtf8(bytes);
}

QString attribute(const QString& tag, const QString& name) {
    const QRegularExpression pattern(QStringLiteral("\\s%1=\"([^\"]*)\"").arg(QRegularExpression::escape(name)));
    return pattern.match(tag).captured(1);
}

QString plainText(QString escaped) {
    return escaped.replace(QStringLiteral("&lt;"), QStringLiteral("<"))
        .replace(QStringLiteral("&gt;"), QStringLiteral(">"))
        .replace(QStringLiteral("&quot;"), QStringLiteral("\""))
        .replace(QStringLiteral("&amp;"), QStringLiteral("&"));
}

/// One <text> element: a reader without our font gets a system face, and textLength keeps the width that the layout
/// reckoned with, so nothing runs into its neighbour or out of the picture.
QString portableText(const QString& tag, const QString& escaped) {
    static const QRegularExpression unsafe(QStringLiteral("[^A-Za-z0-9 -]"));
    QFont font(attribute(tag, QStringLiteral("font-family")));
    font.setPixelSize(std::max(1, attribute(tag, QStringLiteral("font-size")).toInt()));
    font.setWeight(
        static_cast<QFont::Weight>(std::clamp(attribute(tag, QStringLiteral("font-weight")).toInt(), 1, 1000)));
    font.setHintingPreference(QFont::PreferNoHinting);
    const QString family = font.family().remove(unsafe);
    const double width = chart::textWidth(font, plainText(escaped));
    return QStringLiteral("<text fill=\"%1\" stroke=\"none\" x=\"%2\" y=\"%3\" font-family=\"'%4', 'Segoe UI', Roboto, "
                          "'Helvetica Neue', Arial, sans-serif\" font-size=\"%5\" font-weight=\"%6\" "
                          "textLength=\"%7\" lengthAdjust=\"spacingAndGlyphs\">%8</text>")
        .arg(attribute(tag, QStringLiteral("fill")), attribute(tag, QStringLiteral("x")),
             attribute(tag, QStringLiteral("y")), family, QString::number(font.pixelSize()),
             QString::number(static_cast<int>(font.weight())), QString::number(width, 'f', 2), escaped);
}

QString withPortableTexts(const QString& svg) {
    static const QRegularExpression element(QStringLiteral("<text([^>]*)>([^<]*)</text>"));
    QString out;
    qsizetype done = 0;
    for (auto match = element.globalMatch(svg); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        out += QStringView(svg).mid(done, found.capturedStart() - done);
        out += portableText(found.captured(1), found.captured(2));
        done = found.capturedEnd();
    }
    out += QStringView(svg).mid(done);
    return out;
}

/// Leaves out what says nothing: fonts on groups without text, identity transforms, full opacity, empty groups.
QString withoutNoise(QString svg) {
    static const QRegularExpression groupFont(QStringLiteral(
        "\\s*font-family=\"[^\"]*\" font-size=\"[^\"]*\" font-weight=\"[^\"]*\" font-style=\"[^\"]*\"\\s*>"));
    static const QRegularExpression emptyGroup(QStringLiteral("<g[^>]*>\\s*</g>\\s*"));
    static const QRegularExpression identity(QStringLiteral(" transform=\"matrix\\(1,0,0,1,0,0\\)\""));
    static const QRegularExpression opaque(QStringLiteral(" (?:fill|stroke)-opacity=\"1\""));
    static const QRegularExpression effect(QStringLiteral(" vector-effect=\"none\""));
    static const QRegularExpression blank(QStringLiteral("\\s*\\n\\s*"));
    svg.remove(identity).remove(opaque).remove(effect).replace(groupFont, QStringLiteral(">"));
    svg.remove(emptyGroup);
    return svg.replace(blank, QStringLiteral("\n"));
}

/// The drawing between the generator's own head and the closing tag.
QString body(const QString& document) {
    const qsizetype defs = document.indexOf(QStringLiteral("</defs>"));
    const qsizetype end = document.lastIndexOf(QStringLiteral("</svg>"));
    const qsizetype start = defs < 0 ? 0 : defs + 7;
    return end < start ? QString() : document.mid(start, end - start);
}

} // namespace

QString chartSvg(const QSizeF& size, const QString& title, const std::function<void(QPainter&, const QRectF&)>& paint) {
    const QString name = title.toHtmlEscaped();
    const QString head = QStringLiteral("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1\" height=\"%2\" "
                                        "viewBox=\"0 0 %1 %2\" role=\"img\" aria-label=\"%3\">\n<title>%3</title>\n")
                             .arg(QString::number(size.width()), QString::number(size.height()), name);
    // Texts first: their own attributes must not be taken for a group's.
    QString drawing = withPortableTexts(body(generatedSvg(size, paint)));
    return head + withoutNoise(drawing).trimmed() + QStringLiteral("\n</svg>");
}

} // namespace sightline::proposal
