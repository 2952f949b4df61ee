// The document as one HTML file: well-formed XML, no network, scripts and styles allowed by their hash alone.

#include "proposal/html.h"

#include "html_script.h"
#include "html_text.h"
#include "proposal/charts.h"
#include "proposal/format.h"

#include <QCryptographicHash>
#include <QFont>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace sightline::proposal {

namespace {

using html::escape;

std::string bdi(const std::string& text) { return text.empty() ? "" : "<bdi>" + escape(text) + "</bdi>"; }

std::string hashOf(const std::string& text) {
    return "'sha256-" + QCryptographicHash::hash(QByteArray::fromStdString(text), QCryptographicHash::Sha256).toBase64().toStdString() + "'";
}

const char* toneClass(Tone tone) {
    switch (tone) {
    case Tone::Quiet:
        return "quiet";
    case Tone::Warn:
        return "warn";
    case Tone::Error:
        return "error";
    case Tone::Good:
        return "good";
    case Tone::Plain:
        break;
    }
    return "";
}

std::string classAttribute(const std::string& names) { return names.empty() ? "" : " class=\"" + names + "\""; }

std::string cellText(const Cell& cell, bool isFigure) {
    std::string text = cell.mark ? html::mark(*cell.mark) + " " : "";
    std::string words = isFigure ? escape(cell.text) : bdi(cell.text);
    // Words among figures may be wrapped, figures never.
    if (isFigure && !cell.number && cell.text.size() > 24) words = "<span class=\"wrap\">" + words + "</span>";
    if (!cell.link.empty()) words = "<a rel=\"noreferrer noopener\" href=\"" + escape(cell.link) + "\">" + words + "</a>";
    const std::string tone = toneClass(cell.tone);
    text += tone.empty() || words.empty() ? words : "<span class=\"" + tone + "\">" + words + "</span>";
    if (!cell.note.empty()) text += "<small>" + bdi(cell.note) + "</small>";
    return text;
}

std::string rowText(const TableBlock& table, const TableRow& row) {
    static constexpr const char* kinds[] = {"", "group", "sub", "total"};
    std::string text = "<tr" + classAttribute(kinds[static_cast<std::size_t>(row.kind)]) + ">";
    if (row.kind == RowKind::Group)
        return text + "<th scope=\"rowgroup\" colspan=\"" + std::to_string(table.columns.size()) + "\">" + bdi(row.cells.empty() ? "" : row.cells.front().text) + "</th></tr>\n";
    for (std::size_t c = 0; c < std::min(row.cells.size(), table.columns.size()); ++c) {
        const Cell& cell = row.cells[c];
        std::string names = table.columns[c].figures ? "n" : "";
        if (static_cast<int>(c) == table.best && table.bestOf) names += std::string(names.empty() ? "" : " ") + "best " + html::architectureClass(*table.bestOf);
        // What sorts: the exact value where there is one.
        std::string sort;
        if (cell.number && std::isfinite(*cell.number)) sort = " data-v=\"" + nlohmann::json(*cell.number).dump() + "\"";
        const std::string head = c == 0 ? "th scope=\"row\"" : "td";
        text += "<" + head + classAttribute(names) + sort + ">" + cellText(cell, table.columns[c].figures) + (c == 0 ? "</th>" : "</td>");
    }
    return text + "</tr>\n";
}

class HtmlWriter {
public:
    HtmlWriter(const Document& document, const CustomerView& view, const Words& words) : m_document(document), m_view(view), w(words) {}

    std::string write() {
        std::string body;
        bool isOpen = false;
        for (const Section& section : m_document.sections) {
            const bool isCover = section.id == SectionId::Cover;
            if (isCover) {
                body += "<header class=\"page\">\n" + brand();
                for (const Block& block : section.blocks)
                    body += std::visit([this](const auto& one) { return this->block(one); }, block);
                body += "</header>\n";
                isOpen = true;
                continue;
            }
            const bool isPage = section.id == SectionId::Summary;
            body += isPage ? "<div class=\"page\">\n" : "";
            body += "<section id=\"" + section.key + "\" aria-labelledby=\"h-" + section.key + "\">\n<h2 id=\"h-" + section.key + "\">" + escape(section.title) + "</h2>\n";
            m_level = 3;
            for (const Block& block : section.blocks)
                body += std::visit([this](const auto& one) { return this->block(one); }, block);
            body += "</section>\n";
            body += isPage ? "</div>\n" : "";
            if (section.id == SectionId::Options) body += whatIf();
        }
        if (!isOpen) body = "<h1>" + bdi(m_document.title) + "</h1>\n" + body;
        const std::string style = html::styleSheet(m_document.colour);
        const std::string script = html::documentScript();
        std::string page = "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"" + m_document.language + "\">\n<head>\n<meta charset=\"utf-8\"/>\n";
        page += "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src " + hashOf(script) + "; style-src " + hashOf(style) +
                "; img-src data:; base-uri 'none'; form-action 'none'\"/>\n";
        page += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<meta name=\"referrer\" content=\"no-referrer\"/>\n"
                "<meta name=\"color-scheme\" content=\"light\"/>\n<title>" + escape(m_document.title + (m_document.customer.empty() ? "" : ", " + m_document.customer)) + "</title>\n";
        page += "<style>" + style + "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">" + escape(w("To the content")) + "</a>\n";
        if (!m_document.watermark.empty()) page += "<p class=\"watermark\" role=\"note\">" + escape(m_document.watermark) + "</p>\n";
        page += "<main id=\"main\">\n" + body + "<footer><p class=\"small\">" + bdi(m_document.footLeft) + " · " + escape(m_document.footMiddle) + "</p></footer>\n</main>\n";
        return page + data() + "<script>" + script + "</script>\n</body>\n</html>\n";
    }

private:
    std::string brand() const {
        const Branding& branding = m_document.branding;
        std::string text;
        if (!branding.logo.empty()) {
            const bool isSvg = branding.logo.find("<svg") != std::string::npos;
            const bool isPng = branding.logo.starts_with("\x89PNG");
            text += std::string("<img class=\"logo\" alt=\"\" src=\"data:image/") + (isSvg ? "svg+xml" : isPng ? "png" : "jpeg") + ";base64," +
                    QByteArray::fromStdString(branding.logo).toBase64().toStdString() + "\"/>";
        }
        if (!branding.company.empty()) text += "<b>" + bdi(branding.company) + "</b> ";
        if (!branding.tagline.empty()) text += "<small>" + bdi(branding.tagline) + "</small> ";
        if (!branding.address.empty()) text += "<small>" + bdi(cleanText(branding.address, 200)) + "</small>";
        return text.empty() ? "" : "<p class=\"brand\">" + text + "</p>\n";
    }

    std::string block(const HeadingBlock& heading) { return "<h3>" + bdi(heading.text) + "</h3>\n"; }
    std::string block(const PageBreakBlock&) { return ""; }

    std::string block(const TextBlock& text) {
        switch (text.style) {
        case TextStyle::Title:
            return "<h1>" + bdi(text.text) + "</h1>\n";
        case TextStyle::Lead:
            return "<p class=\"answer\">" + (text.mark ? html::mark(*text.mark) : "") + "<span>" + bdi(text.text) + "</span></p>\n";
        case TextStyle::Kicker:
            return "<p class=\"kicker\">" + bdi(text.text) + "</p>\n";
        case TextStyle::Subtitle:
            return "<p class=\"for\">" + bdi(text.text) + "</p>\n";
        case TextStyle::Small:
            return "<p class=\"small\">" + bdi(text.text) + "</p>\n";
        case TextStyle::Error:
            return "<p class=\"error\">" + bdi(text.text) + "</p>\n";
        case TextStyle::Body:
            break;
        }
        return "<p>" + bdi(text.text) + "</p>\n";
    }

    std::string block(const ReasonsBlock& reasons) {
        std::string text = "<ol class=\"reasons\">\n";
        for (const auto& [what, how] : reasons.reasons)
            text += "<li><b>" + bdi(what) + (how.empty() ? "" : ".") + "</b> <span>" + bdi(how) + "</span></li>\n";
        return text + "</ol>\n";
    }

    std::string block(const ListBlock& list) {
        std::string text = "<ul>\n";
        for (const std::string& item : list.items)
            text += "<li>" + bdi(item) + "</li>\n";
        return list.items.empty() ? "" : text + "</ul>\n";
    }

    std::string block(const TableBlock& table) {
        constexpr std::size_t worthSorting = 6;
        std::string kind = table.kind;
        if (table.rows.size() >= worthSorting) kind += std::string(kind.empty() ? "" : " ") + "sortable";
        std::string text = "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"" + escape(table.caption) + "\">\n<table" + classAttribute(kind) + ">\n<caption>" +
                           (table.mark ? html::mark(*table.mark) + " " : "") + bdi(table.caption) + "</caption>\n<thead><tr>";
        for (std::size_t c = 0; c < table.columns.size(); ++c)
            text += "<th scope=\"col\"" + classAttribute(table.columns[c].figures ? "n" : "") + ">" + bdi(table.columns[c].head) + "</th>";
        text += "</tr></thead>\n<tbody>\n";
        for (const TableRow& row : table.rows)
            text += rowText(table, row);
        return text + "</tbody>\n</table>\n</div>\n";
    }

    std::string drawing(const ChartBlock& chart) {
        if (!chart.svg.empty()) {
            const std::size_t start = chart.svg.find("<svg");
            if (start == std::string::npos) return "";
            return "<svg role=\"img\" aria-label=\"" + escape(chart.heading) + "\"" + chart.svg.substr(start + 4);
        }
        return chartSvg(chart.size, QString::fromStdString(chart.heading), chart.paint).toStdString();
    }

    std::string block(const ChartBlock& chart) {
        // A drawing keeps its size and is moved under the window; a chart fits.
        if (!chart.parts.empty())
            return "<figure class=\"drawing\">\n<figcaption>" + bdi(chart.heading) + "<span>" + bdi(chart.caption) + "</span></figcaption>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"" +
                   escape(chart.heading) + "\">\n" + drawing(chart) + "\n</div>\n</figure>\n";
        return "<figure>\n<figcaption>" + bdi(chart.heading) + "<span>" + bdi(chart.caption) + "</span></figcaption>\n" + drawing(chart) + "\n</figure>\n";
    }

    std::string block(const CardsBlock& cards) {
        std::string text = "<div class=\"cards\">\n";
        for (const SummaryCard& card : cards.cards) {
            const std::string kind = html::architectureClass(card.architecture);
            text += "<article class=\"card " + kind + (card.best ? " best" : "") + "\">\n<h3><span>" + html::mark(card.architecture) + " <span class=\"name " + kind + "\">" + escape(card.name) + "</span></span>";
            if (!card.status.empty()) text += "<span class=\"tag " + (card.statusTone == Tone::Error ? std::string("error") : kind) + "\">" + escape(card.status) + "</span>";
            text += "</h3>\n<p class=\"small\">" + bdi(card.design) + "</p>\n<p class=\"sum" + std::string(card.out ? " out" : "") + "\">" + escape(card.total) + "</p>\n<p class=\"small\">" + bdi(card.totalNote) + "</p>\n";
            if (card.hasRange) {
                std::string svg = drawing(card.range);
                text += svg.insert(4, " class=\"range\"") + "<p class=\"small\">" + escape(card.outcomes) + "</p>\n";
            }
            if (!card.rows.empty()) {
                text += "<dl>";
                for (const auto& [what, value] : card.rows)
                    text += "<div><dt>" + escape(what) + "</dt><dd>" + escape(value) + "</dd></div>";
                text += "</dl>\n";
            }
            text += "</article>\n";
        }
        return text + "</div>\n";
    }

    std::string block(const KeysBlock& keys) {
        std::string text = "<div class=\"keys\">";
        for (const auto& [what, value] : keys.keys)
            text += "<div><span>" + escape(what) + "</span><b>" + escape(value) + "</b></div>";
        return text + "</div>\n";
    }

    std::string block(const FactsBlock& facts) {
        std::string text = "<table class=\"facts\">\n<caption>" + bdi(facts.caption) + "</caption>\n<tbody>\n";
        for (const auto& [what, value] : facts.rows)
            text += "<tr><th scope=\"row\">" + escape(what) + "</th><td>" + cellText(value, false) + "</td></tr>\n";
        return text + "</tbody>\n</table>\n";
    }

    std::string block(const SignatureBlock& signature) {
        std::string text = "<div class=\"signatures\">\n";
        for (const std::string& who : signature.who) {
            text += "<div><h3>" + bdi(who) + "</h3>";
            for (const std::string& line : signature.lines)
                text += "<p>" + escape(line) + "</p>";
            text += "</div>\n";
        }
        return text + "</div>\n";
    }

    std::string block(const ContentsBlock& contents) {
        std::string text = "<nav class=\"contents\" aria-label=\"" + escape(contents.heading) + "\">\n<h2>" + escape(contents.heading) + "</h2>\n<ol>\n";
        for (const Section& section : m_document.sections) {
            if (section.id == SectionId::Cover) continue;
            text += "<li><a href=\"#" + section.key + "\">" + escape(section.title) + "</a></li>\n";
            if (section.id == SectionId::Options && hasWhatIf()) text += "<li><a href=\"#what-if\">" + escape(w("What if")) + "</a></li>\n";
        }
        return text + "</ol>\n</nav>\n";
    }

    // ---- what if -----------------------------------------------------------------------------------------------

    bool hasWhatIf() const { return !m_view.whatIf.points.empty(); }

    std::string slider(const char* id, const std::string& label, std::size_t stops, std::size_t now) const {
        return std::string("<div class=\"slider\"><label for=\"wi-") + id + "\">" + escape(label) + "</label><input type=\"range\" id=\"wi-" + id + "\" min=\"0\" max=\"" +
               std::to_string(stops - 1) + "\" step=\"1\" value=\"" + std::to_string(now) + "\"/><output id=\"wo-" + id + "\" for=\"wi-" + id + "\"></output></div>\n";
    }

    std::string whatIf() {
        if (!hasWhatIf()) return "";
        const WhatIf& what = m_view.whatIf;
        std::string text = "<section id=\"what-if\" aria-labelledby=\"h-what-if\">\n<h2 id=\"h-what-if\">" + escape(w("What if")) + "</h2>\n<p class=\"small\">" +
                           escape(w("Move a slider: every stop was worked out ahead by the same engine as this document, design and prices included. Nothing is estimated between stops.")) + "</p>\n";
        text += "<noscript><p class=\"small\">" + escape(w("The sliders need scripts; everything else on this page does not.")) + "</p></noscript>\n";
        text += slider("cameras", w("Cameras at each site"), what.cameras.size(), what.now[0]) + slider("days", w("Days of footage"), what.days.size(), what.now[1]) +
                slider("sites", w("Sites"), what.sites.size(), what.now[2]) + slider("price", w("All prices in their range"), what.positions.size(), what.now[3]);
        text += "<div aria-live=\"polite\"><p id=\"wi-answer\" class=\"answer small-answer\"></p>\n<table class=\"whatif\">\n<caption>" +
                escape(w("The three options at this setting, in %1, before tax", {m_document.currency})) + "</caption>\n<thead><tr><th scope=\"col\">" + escape(w("Option")) + "</th><th scope=\"col\" class=\"n\">" +
                escape(w("Total")) + "</th><th scope=\"col\" class=\"n\">" + escape(w("Paid on day one")) + "</th><th scope=\"col\" class=\"n\">" + escape(w("Storage, TB")) +
                "</th><th scope=\"col\" class=\"n\">" + escape(w("Recorders and servers")) + "</th><th scope=\"col\">" + escape(w("Must-haves")) + "</th></tr></thead>\n<tbody>\n";
        for (const planner::Architecture a : planner::architectures)
            text += std::string("<tr id=\"wr-") + planner::architectureKey(a) + "\"><th scope=\"row\">" + html::mark(a) + " " + escape(planner::architectureName(a)) +
                    "</th><td class=\"n\"></td><td class=\"n\"></td><td class=\"n\"></td><td class=\"n\"></td><td></td></tr>\n";
        return text + "</tbody>\n</table></div>\n<p><button type=\"button\" id=\"wi-reset\">" + escape(w("Back to the plan")) + "</button></p>\n</section>\n";
    }

    std::string data() const {
        nlohmann::ordered_json json;
        json["words"] = {{"filter", w("Filter rows")}, {"shown", w("%1 of %2 rows")}, {"sort", w("Sort by %1")}, {"notBuilt", w("cannot be built")}, {"met", w("met")},
                         {"missed", w("missed")}, {"cheapest", w("%1 costs least and meets every must-have")}, {"none", w("No option meets every must-have")},
                         {"lowest", w("every price at its lowest")}, {"likely", w("likely prices")}, {"highest", w("every price at its highest")}, {"between", w("%1 of the way to the %2")},
                         {"low", w("lowest")}, {"high", w("highest")}};
        json["comma"] = w.language() == "de";
        if (hasWhatIf()) {
            const WhatIf& what = m_view.whatIf;
            nlohmann::ordered_json& one = json["whatIf"];
            one["cameras"] = what.cameras;
            one["days"] = what.days;
            one["sites"] = what.sites;
            one["positions"] = what.positions;
            one["now"] = {what.now[0], what.now[1], what.now[2], what.now[3]};
            one["names"] = nlohmann::ordered_json::array();
            for (const planner::Architecture a : planner::architectures)
                one["names"].push_back(planner::architectureName(a));
            nlohmann::ordered_json points = nlohmann::ordered_json::array();
            for (const WhatIfPoint& point : what.points) {
                nlohmann::ordered_json options = nlohmann::ordered_json::array();
                for (const WhatIfPoint::Option& option : point.options) {
                    nlohmann::ordered_json totals = nlohmann::ordered_json::array(), first = nlohmann::ordered_json::array();
                    for (const costmodel::SellMoney total : option.totals)
                        totals.push_back(total.inCents());
                    for (const costmodel::SellMoney day : option.dayOne)
                        first.push_back(day.inCents());
                    options.push_back({option.built ? (option.feasible ? 2 : 1) : 0, totals, first, std::round(option.storageTb * 10) / 10, option.recorders});
                }
                points.push_back(std::move(options));
            }
            one["points"] = std::move(points);
        }
        std::string text = json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
        std::string safe;
        for (const char c : text)
            safe += c == '<' ? "\\u003c" : c == '>' ? "\\u003e" : c == '&' ? "\\u0026" : std::string(1, c);
        return "<script type=\"application/json\" id=\"data\">" + safe + "</script>\n";
    }

    const Document& m_document;
    const CustomerView& m_view;
    const Words& w;
    int m_level = 2;
};

} // namespace

std::string proposalHtml(const CustomerDocument& document, const Words& words) {
    return HtmlWriter(document.content(), document.view(), words).write();
}

std::string proposalHtml(const InternalDocument& document, const Words& words) {
    return HtmlWriter(document.content(), document.view().customer, words).write();
}

Result<std::string> proposalHtml(const Comparison& comparison, const planner::Catalogue& catalogue, const HtmlOptions& options) {
    const Result<CustomerView> view = customerView(comparison, catalogue, {options.whatIf});
    if (!view) return tl::make_unexpected(view.error());
    DocumentOptions wanted;
    wanted.author = options.author;
    wanted.date = options.date;
    const Words words;
    return proposalHtml(makeDocument(*view, wanted, words), words);
}

} // namespace sightline::proposal
