#pragma once
// The screens of the window, as data: rail, keys, command search and tests read them from here.
//
// To add a screen: write screens/<Name>Screen.qml with the root `AppScreen { … }` (its comment says what it gets) and list
// that file in qml/CMakeLists.txt. All ten screens of the product are in the table of screen_list.cpp already; one whose
// file is not in the module is not listed anywhere. Its view model goes into a file of its own, src/<name>_view.*, and
// gets the PlanSession.

#include "row_model.h"

#include <QJSEngine>
#include <QQmlEngine>
#include <QStringList>

namespace sightline::qml {

/// Roles: name ("start", as in --screen), title (for people), heading (of its group; "" unless it is the group's first),
/// keys ("1": with Ctrl), glyph (of Icon, for the narrow rail), file (URL of its QML).
class ScreenList : public sightline::qml::RowModel {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    /// The one list of the process.
    static ScreenList& instance();
    /// For the QML engine, which must not delete it.
    static ScreenList* create(QQmlEngine* engine, QJSEngine* script);
    /// Names of the screens that exist, in order.
    Q_INVOKABLE static QStringList names();
    /// Where a screen stands in names(), -1 if there is none of that name.
    Q_INVOKABLE static int placeOf(const QString& name);

private:
    ScreenList();
    void fill();
};

} // namespace sightline::qml
