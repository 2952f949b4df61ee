#pragma once
// "Why this number?": one figure's explanation as a popover shows it.

#include "row_model.h"

#include "planner/why.h"

#include <QObject>
#include <QQmlEngine>

namespace sightline::qml {

/// A view's explainable figures go through one of these: the view sets it, the popover (TWhy) shows it.
class WhyView : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a screen's view")

    Q_PROPERTY(QString figure READ figure NOTIFY changed)   ///< "Recorded rate of one camera"
    Q_PROPERTY(QString value READ value NOTIFY changed)     ///< with its unit
    Q_PROPERTY(QString formula READ formula NOTIFY changed)
    Q_PROPERTY(QString method READ method NOTIFY changed)
    Q_PROPERTY(QString notes READ notes NOTIFY changed)     ///< one sentence a line
    Q_PROPERTY(sightline::qml::RowModel* inputs READ inputs CONSTANT) ///< roles: name, value, origin (0 … 2, -1), source, grade

public:
    explicit WhyView(QObject* parent = nullptr);

    QString figure() const { return words(m_why.figure); }
    QString value() const;
    QString formula() const { return words(m_why.formula); }
    QString method() const { return QString::fromStdString(m_why.method); }
    QString notes() const;
    RowModel* inputs() { return &m_inputs; }
    /// An explanation of the engine's, in its English: said in the window's language as far as it is known there.
    void show(planner::Why why);
    /// An explanation in the window's language, with the figure as the screen shows it.
    void tell(planner::Why why, const QString& value);

signals:
    void changed();

private:
    QString words(const std::string& text) const;
    void fill();

    planner::Why m_why;
    QString m_value;
    bool m_isTold = false; ///< already in the window's language
    RowModel m_inputs;
};

} // namespace sightline::qml
