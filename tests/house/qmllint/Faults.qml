import QtQuick
import QtQuick.Layouts
import Sightline

// Wrong on purpose, a mistake of each kind that the gate must see (the ctest qmllint_sees_faults): an import nobody uses,
// names without an owner and properties that do not exist, each in the open and in a delegate.
Item {
    id: faults

    required property PlanSession session
    property int room: 0

    width: room
    opacity: noSuchOwner
    height: faults.session.noSuchHeight

    Repeater {
        model: faults.session.cards

        TLabel {
            required property int index

            text: noSuchName
            width: faults.noSuchRoom
            visible: faults.room > index
        }
    }
}
