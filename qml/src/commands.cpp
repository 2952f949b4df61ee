#include "commands.h"

#include "screen_list.h"

#include <algorithm>
#include <vector>

namespace sightline::qml {
namespace {

constexpr int mostFound = 60;

struct Command {
    QString id, title, kind, keys;
};

std::vector<Command> commandActions() {
    const QString kind = Commands::tr("Command");
    const auto action = [&](const char* id, const QString& title, const char* keys) {
        return Command{QString::fromLatin1(id), title, kind, QString::fromLatin1(keys)};
    };
    return {
        action("new", Commands::tr("New plan"), "Ctrl+N"),
        action("open", Commands::tr("Open a plan"), "Ctrl+O"),
        action("save", Commands::tr("Save the plan"), "Ctrl+S"),
        action("save-as", Commands::tr("Save the plan as"), "Ctrl+Shift+S"),
        action("undo", Commands::tr("Undo"), "Ctrl+Z"),
        action("redo", Commands::tr("Redo"), "Ctrl+Shift+Z"),
        action("duplicate", Commands::tr("Copy as scenario"), "Ctrl+D"),
        action("rename-scenario", Commands::tr("Rename the scenario"), ""),
        action("scenario-color", Commands::tr("Colour of the scenario"), ""),
        action("lock", Commands::tr("Lock or unlock the scenario"), ""),
        action("remove-scenario", Commands::tr("Remove the scenario"), ""),
        action("assumptions", Commands::tr("Defaults in force"), "Ctrl+Shift+A"),
        action("proposal", Commands::tr("Make the proposal"), "Ctrl+P"),
        action("presenter", Commands::tr("Presenter mode"), "F11"),
        action("theme", Commands::tr("Light or dark colours"), "Ctrl+Shift+L"),
        action("catalogue", Commands::tr("Catalogue of products"), "Ctrl+Shift+B"),
        action("prices", Commands::tr("Price book"), "Ctrl+B"),
        action("settings", Commands::tr("Settings"), "Ctrl+,"),
        action("next-panel", Commands::tr("Next panel"), "F6"),
    };
}

std::vector<Command> commandScreens() {
    std::vector<Command> all;
    const ScreenList& screens = ScreenList::instance();
    for (int row = 0; row < screens.count(); ++row)
        all.push_back({QStringLiteral("screen:") + screens.value(row, QStringLiteral("name")).toString(), screens.value(row, QStringLiteral("title")).toString(),
                       Commands::tr("Screen"), QStringLiteral("Ctrl+") + screens.value(row, QStringLiteral("keys")).toString()});
    return all;
}

std::vector<Command> commandPlaces(const planner::Plan& plan) {
    std::vector<Command> all;
    for (std::size_t s = 0; s < plan.sites.size(); ++s)
        for (std::size_t g = 0; g < plan.sites[s].groups.size(); ++g) {
            const auto& group = plan.sites[s].groups[g];
            const QString name = QString::fromStdString(group.name.empty() ? group.id : group.name);
            const QString site = QString::fromStdString(plan.sites[s].name.empty() ? plan.sites[s].id : plan.sites[s].name);
            all.push_back({QStringLiteral("place:/sites/%1/camera_groups/%2/name").arg(s).arg(g), name + QStringLiteral(", ") + site, Commands::tr("Cameras"), {}});
        }
    return all;
}

/// 0 for no match; more for a better one: at the beginning, at a word's beginning, anywhere.
int fit(const QString& title, const QString& query) {
    if (query.isEmpty()) return 1;
    if (title.startsWith(query, Qt::CaseInsensitive)) return 4;
    if (title.contains(QLatin1Char(' ') + query, Qt::CaseInsensitive)) return 3;
    const QStringList words = query.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const bool all = std::all_of(words.begin(), words.end(), [&](const QString& word) { return title.contains(word, Qt::CaseInsensitive); });
    return all ? 2 : 0;
}

} // namespace

Commands::Commands(QObject* parent) : QObject(parent), m_rows({"id", "title", "kind", "keys"}) {}

void Commands::setSession(PlanSession* session) {
    if (session == m_session) return;
    if (m_session) m_session->disconnect(this);
    m_session = session;
    emit sessionChanged();
    refresh();
}

void Commands::setQuery(const QString& query) {
    m_query = query;
    refresh();
    emit queryChanged();
}

void Commands::refresh() {
    std::vector<Command> all = commandScreens();
    for (auto& action : commandActions())
        all.push_back(std::move(action));
    if (m_session && !m_query.trimmed().isEmpty())
        for (auto& place : commandPlaces(m_session->plan()))
            all.push_back(std::move(place));
    const QString query = m_query.simplified();
    std::erase_if(all, [&](const Command& command) { return fit(command.title, query) == 0; });
    std::stable_sort(all.begin(), all.end(), [&](const Command& a, const Command& b) { return fit(a.title, query) > fit(b.title, query); });
    QList<QVariantList> rows;
    for (const Command& command : all)
        if (rows.size() < mostFound) rows << QVariantList{command.id, command.title, command.kind, command.keys};
    m_rows.setRows(std::move(rows));
}

} // namespace sightline::qml
