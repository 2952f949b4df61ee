#include "catalogue_view.h"

#include "amounts.h"
#include "figures.h"

#include "planner/plan_catalogue.h"
#include "planner/price_book_file.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace sightline::qml {
namespace {

using planner::OwnProduct;
using planner::Product;

struct KindWord {
    const char* kind;
    const char* word;
    bool own; ///< a plan may have some of its own
};
constexpr KindWord kindWords[] = {
    {"camera", QT_TRANSLATE_NOOP("sightline::qml::CatalogueView", "Cameras"), true},
    {"recorder", QT_TRANSLATE_NOOP("sightline::qml::CatalogueView", "Recorders"), true},
    {"server", QT_TRANSLATE_NOOP("sightline::qml::CatalogueView", "Servers"), true},
    {"drive", QT_TRANSLATE_NOOP("sightline::qml::CatalogueView", "Drives"), true},
    {"switch", QT_TRANSLATE_NOOP("sightline::qml::CatalogueView", "Switches"), true},
    {"ups", QT_TRANSLATE_NOOP("sightline::qml::CatalogueView", "Battery back-up"), true},
    {"encoder", QT_TRANSLATE_NOOP("sightline::qml::CatalogueView", "Encoders"), true},
    {"adapter", QT_TRANSLATE_NOOP("sightline::qml::CatalogueView", "Coax adapters"), true},
    {"bridge", QT_TRANSLATE_NOOP("sightline::qml::CatalogueView", "Cloud bridges"), true},
    {"licence", QT_TRANSLATE_NOOP("sightline::qml::CatalogueView", "Licences"), false},
    {"subscription", QT_TRANSLATE_NOOP("sightline::qml::CatalogueView", "Subscriptions"), false},
};

QString kindWord(const std::string& kind) {
    for (const KindWord& one : kindWords)
        if (kind == one.kind) return CatalogueView::tr(one.word);
    return CatalogueView::tr("Other");
}

bool isOwnKind(const std::string& kind) {
    return std::any_of(std::begin(kindWords), std::end(kindWords), [&](const KindWord& one) { return one.own && kind == one.kind; });
}

bool isOwn(const Product& product) {
    return product.id.starts_with(planner::ownPrefix);
}

QString number(double value) {
    QLocale locale;
    return locale.toString(value, 'g', value == std::floor(value) ? 12 : 5);
}

/// "64 channels, 320 Mbps, 8 bays": what a product is chosen by.
QString keyFigures(const Product& product) {
    struct Key {
        const char* key;
        const char* words;
    };
    static constexpr Key keys[] = {
        {"channels", QT_TRANSLATE_NOOP("sightline::qml::CatalogueView", "%1 channels")}, {"cameras", QT_TRANSLATE_NOOP("CatalogueView", "%1 cameras")},
        {"in_mbps", QT_TRANSLATE_NOOP("sightline::qml::CatalogueView", "%1 Mbps")},      {"mbps", QT_TRANSLATE_NOOP("CatalogueView", "%1 Mbps")},
        {"size_tb", QT_TRANSLATE_NOOP("sightline::qml::CatalogueView", "%1 TB")},        {"bays", QT_TRANSLATE_NOOP("CatalogueView", "%1 bays")},
        {"ports", QT_TRANSLATE_NOOP("sightline::qml::CatalogueView", "%1 ports")},       {"poe_ports", QT_TRANSLATE_NOOP("CatalogueView", "%1 PoE ports")},
        {"poe_w", QT_TRANSLATE_NOOP("sightline::qml::CatalogueView", "%1 W PoE")},       {"max_fps", QT_TRANSLATE_NOOP("CatalogueView", "%1 fps")},
        {"watts", QT_TRANSLATE_NOOP("sightline::qml::CatalogueView", "%1 W")},
    };
    QStringList parts;
    if (const auto width = product.number("width"), height = product.number("height"); width && height)
        parts << QStringLiteral("%1 × %2").arg(qlonglong(*width)).arg(qlonglong(*height));
    for (const Key& one : keys)
        if (const auto value = product.number(one.key); value && *value > 0 && parts.size() < 5) parts << CatalogueView::tr(one.words).arg(number(*value));
    return parts.join(QStringLiteral(", "));
}

QString gradeWord(Grade grade) {
    switch (grade) {
    case Grade::Sourced: return CatalogueView::tr("Sourced");
    case Grade::PartlySourced: return CatalogueView::tr("Partly sourced");
    case Grade::Catalogue: return CatalogueView::tr("Catalogue");
    case Grade::Estimate: return CatalogueView::tr("Estimate");
    }
    return {};
}

QString figureSource(const Figure& figure) {
    QStringList parts{gradeWord(figure.grade), QString::number(figure.year)};
    if (figure.grade != Grade::Estimate) parts << QString::fromStdString(figure.source);
    return parts.join(QStringLiteral(", "));
}

std::string keyOf(const Figure& figure) {
    return figure.id.substr(figure.id.rfind('.') + 1);
}

/// An id that neither the plan nor the catalogue has: "own.ds-9664ni-i8", "own.ds-9664ni-i8-2" …
std::string freshId(const planner::Plan& plan, const planner::Catalogue& catalogue, const std::string& model) {
    std::string base = planner::ownPrefix;
    for (const char c : model.substr(0, 40)) {
        const bool isPlain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (isPlain) base += c;
        else if (c >= 'A' && c <= 'Z') base += char(c - 'A' + 'a');
        else if (base.back() != '-' && base.back() != '.') base += '-';
    }
    const auto taken = [&](const std::string& id) {
        return catalogue.product(id) || std::any_of(plan.products.begin(), plan.products.end(), [&](const OwnProduct& own) { return own.id == id; });
    };
    std::string id = base;
    for (int i = 2; taken(id); ++i)
        id = base + "-" + std::to_string(i);
    return id;
}

OwnProduct ownCopy(const Product& like, const std::string& id) {
    OwnProduct own{id, like.kind, like.vendor, like.model, like.figures, like.facts};
    // A figure may answer to two keys; the models ask by either, so both are kept.
    for (const auto& [alias, index] : like.aliases) {
        Figure second = like.figures[index];
        second.id = alias;
        own.figures.push_back(second);
    }
    std::vector<Figure> figures;
    for (Figure& figure : own.figures) {
        figure.id = id + "." + keyOf(figure);
        figure.layer = Layer::Project;
        if (std::none_of(figures.begin(), figures.end(), [&](const Figure& known) { return known.id == figure.id; })) figures.push_back(figure);
    }
    own.figures = std::move(figures);
    return own;
}

OwnProduct* findOwn(planner::Plan& plan, const QString& id) {
    const auto found = std::find_if(plan.products.begin(), plan.products.end(), [&](const OwnProduct& own) { return QString::fromStdString(own.id) == id; });
    return found == plan.products.end() ? nullptr : &*found;
}

} // namespace

CatalogueView::CatalogueView(QObject* parent)
    : QObject(parent), m_rows({"key", "name", "kind", "figures", "price", "source", "tag", "own", "chosen", "sentence"}),
      m_figures({"key", "name", "value", "unit", "source", "price"}), m_facts({"key", "name", "value"}) {}

CatalogueView::~CatalogueView() = default;

void CatalogueView::setSession(PlanSession* session) {
    if (m_session == session) return;
    if (m_session) m_session->disconnect(this);
    m_session = session;
    if (m_session) {
        connect(m_session, &PlanSession::planChanged, this, &CatalogueView::rebuild);
        connect(m_session, &PlanSession::resultChanged, this, &CatalogueView::rebuild);
    }
    emit sessionChanged();
    rebuild();
}

void CatalogueView::setActive(bool active) {
    if (active == m_active) return;
    m_active = active;
    emit activeChanged();
    rebuild();
}

void CatalogueView::setQuery(const QString& query) {
    if (query == m_query) return;
    m_query = query;
    fill();
}

QStringList CatalogueView::kinds() const {
    QStringList names{tr("All kinds"), tr("Of this plan")};
    for (const KindWord& one : kindWords)
        names << tr(one.word);
    return names;
}

void CatalogueView::setKind(int kind) {
    if (kind == m_kind || kind < 0 || kind >= kinds().size()) return;
    m_kind = kind;
    fill();
}

QString CatalogueView::countText() const {
    const QLocale locale;
    return tr("%1 of %2 products").arg(locale.toString(m_shown), locale.toString(m_all));
}

/// The plan as it is now over what was worked out last: a copy shows at once.
void CatalogueView::rebuild() {
    if (!m_active || !m_session) return;
    const auto base = m_session->shippedCatalogue();
    m_catalogue = base ? planner::planCatalogue(m_session->plan(), base) : nullptr;
    fill();
}

void CatalogueView::fill() {
    QList<QVariantList> rows;
    m_all = m_shown = 0;
    const QStringList words = m_query.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    bool hasChosen = false;
    const auto add = [&](const Product& one) {
        ++m_all;
        const bool isKind = m_kind == 0 || (m_kind == 1 ? isOwn(one) : one.kind == kindWords[m_kind - 2].kind);
        if (!isKind) return;
        const QString name = engineName(one.vendor.empty() || one.vendor == "Generic" ? one.model : one.vendor + " " + one.model);
        const QString figures = keyFigures(one), kind = kindWord(one.kind), id = QString::fromStdString(one.id);
        const QString all = QStringList{name, figures, kind, id}.join(QLatin1Char(' '));
        if (!std::all_of(words.begin(), words.end(), [&](const QString& word) { return all.contains(word, Qt::CaseInsensitive); })) return;
        const Figure* const price = one.figure("price");
        const Figure* const shown = price ? price : one.figures.empty() ? nullptr : &one.figures.front();
        const QString cost = price ? number(price->value.likely) + QLatin1Char(' ') + QString::fromStdString(price->currency) : QStringLiteral("–");
        const QString source = isOwn(one) ? tr("This plan") : shown ? figureSource(*shown) : QString();
        const QString tag = price && price->grade == Grade::Estimate ? tr("estimate") : price && planner::isStalePrice(price->year) ? tr("old") : QString();
        ++m_shown;
        hasChosen = hasChosen || id == m_chosen;
        rows << QVariantList{id, name, kind, figures, cost, source, tag, isOwn(one), id == m_chosen, tr("%1, %2: %3. %4, %5").arg(name, kind, figures, cost, source)};
    };
    if (m_catalogue) {
        for (const bool own : {true, false}) // the plan's own first
            for (const Product& one : m_catalogue->products())
                if (isOwn(one) == own && one.kind != "study" && one.kind != "feature" && one.kind != "limit") add(one);
    }
    if (!hasChosen) {
        m_chosen = rows.isEmpty() ? QString() : rows.front().front().toString();
        if (!rows.isEmpty()) rows.front()[8] = true;
    }
    m_rows.setRows(std::move(rows));
    fillChosen();
    emit changed();
}

const Product* CatalogueView::product() const {
    return m_catalogue && !m_chosen.isEmpty() ? m_catalogue->product(m_chosen.toStdString()) : nullptr;
}

void CatalogueView::fillChosen() {
    QList<QVariantList> figures, facts;
    if (const Product* const one = product()) {
        for (const Figure& figure : one->figures) {
            const QString name = engineName(figure.name.empty() ? keyOf(figure) : figure.name);
            figures << QVariantList{QString::fromStdString(keyOf(figure)), name, number(figure.value.likely), engineName(figure.unit), figureSource(figure),
                                    m_catalogue->isPrice(figure) ? QString::fromStdString(figure.id) : QString()};
        }
        for (const auto& [key, value] : one->facts)
            facts << QVariantList{QString::fromStdString(key), QString::fromStdString(key).replace(QLatin1Char('_'), QLatin1Char(' ')), QString::fromStdString(value)};
    }
    m_figures.setRows(std::move(figures));
    m_facts.setRows(std::move(facts));
}

void CatalogueView::setChosen(const QString& id) {
    if (id == m_chosen) return;
    m_chosen = id;
    fill();
}

QString CatalogueView::vendor() const {
    return product() ? QString::fromStdString(product()->vendor) : QString();
}

QString CatalogueView::model() const {
    return product() ? QString::fromStdString(product()->model) : QString();
}

QString CatalogueView::caption() const {
    const Product* const one = product();
    if (!one) return {};
    QStringList parts;
    if (!one->vendor.empty()) parts << QString::fromStdString(one->vendor);
    parts << kindWord(one->kind);
    if (isOwn(*one)) parts << tr("of this plan");
    return parts.join(QStringLiteral(", "));
}

bool CatalogueView::own() const {
    return product() && isOwn(*product());
}

bool CatalogueView::copyable() const {
    return product() && isOwnKind(product()->kind);
}

QString CatalogueView::useText() const {
    const auto result = m_session ? m_session->result() : nullptr;
    const Product* const one = product();
    if (!result || !one) return {};
    QStringList names;
    for (const planner::Architecture architecture : planner::architectures) {
        const planner::Design& design = result->comparison.results[std::size_t(architecture)].design;
        const auto uses = [&](const planner::SiteDesign& site) {
            const auto is = [&](const Product* used) { return used && used->id == one->id; };
            return std::any_of(site.recorders.begin(), site.recorders.end(), [&](const auto& set) { return is(set.product) || is(set.drive); }) ||
                   std::any_of(site.switches.begin(), site.switches.end(), [&](const auto& set) { return is(set.product); }) ||
                   std::any_of(site.encoders.begin(), site.encoders.end(), [&](const auto& set) { return is(set.product); }) || is(site.bridge);
        };
        if (std::any_of(design.sites.begin(), design.sites.end(), uses) || (design.centre && uses(*design.centre)))
            names << QString::fromUtf8(planner::architectureName(architecture));
    }
    return names.isEmpty() ? QString() : tr("Used in this plan: %1").arg(names.join(QStringLiteral(", ")));
}

void CatalogueView::copy() {
    const Product* const like = product();
    if (!like || !copyable()) return;
    const OwnProduct own = ownCopy(*like, freshId(m_session->plan(), *m_catalogue, like->model));
    m_chosen = QString::fromStdString(own.id);
    m_query.clear();
    if (m_kind > 1 && own.kind != kindWords[m_kind - 2].kind) m_kind = 0;
    m_session->edit({}, tr("own copy of %1").arg(QString::fromStdString(like->model)), [&](planner::Plan& plan, const planner::Plan&) { plan.products.push_back(own); });
}

void CatalogueView::remove() {
    if (!own()) return;
    const QString id = m_chosen, name = model();
    m_session->edit({}, tr("remove %1").arg(name), [&](planner::Plan& plan, const planner::Plan&) {
        std::erase_if(plan.products, [&](const OwnProduct& one) { return QString::fromStdString(one.id) == id; });
    });
}

QString CatalogueView::edit(const QString& label, const std::function<void(OwnProduct&)>& change) {
    if (!own()) return tr("This product belongs to the catalogue. Copy it, and edit the copy");
    const QString id = m_chosen;
    m_session->edit({}, label, [&](planner::Plan& plan, const planner::Plan&) {
        if (OwnProduct* const one = findOwn(plan, id)) change(*one);
    });
    return {};
}

QString CatalogueView::rename(const QString& vendor, const QString& model) {
    const QString name = model.simplified(), maker = vendor.simplified();
    if (name.isEmpty()) return tr("A product needs a name");
    if (name.size() > 80 || maker.size() > 60) return tr("That name is too long");
    if (name == this->model() && maker == this->vendor()) return {};
    return edit(tr("name of %1").arg(this->model()), [&](OwnProduct& one) {
        one.vendor = maker.toStdString();
        one.model = name.toStdString();
    });
}

QString CatalogueView::setFigure(const QString& key, const QString& text) {
    const Product* const one = product();
    const Figure* const figure = one ? one->figure(key.toStdString()) : nullptr;
    if (!figure) return {};
    const auto value = readAmount(text);
    if (!value || *value < 0 || *value > planner::maxPrice) return tr("A number of 0 or more, for example 120 or 1.2k");
    if (*value == figure->value.likely) return {};
    const QString name = engineName(figure->name);
    return edit(tr("%1 of %2").arg(name, model()), [&](OwnProduct& own) {
        for (Figure& each : own.figures) {
            if (each.id != figure->id) continue;
            each.value = Range::exactly(*value);
            each.year = QDate::currentDate().year();
            each.source = tr("typed in the plan").toStdString();
            each.grade = Grade::Sourced;
            each.note.clear();
        }
    });
}

QString CatalogueView::setFact(const QString& key, const QString& text) {
    const QString value = text.simplified();
    if (value.size() > 100) return tr("That is too long");
    return edit(tr("%1 of %2").arg(key, model()), [&](OwnProduct& own) {
        if (value.isEmpty()) own.facts.erase(key.toStdString());
        else own.facts[key.toStdString()] = value.toStdString();
    });
}

} // namespace sightline::qml
