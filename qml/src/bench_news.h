#pragma once
// What a running test says about itself: its recorders, what the cameras are called, kills and takeovers. The same is made
// of a finished report, so that a screen shows both alike.

#include "test_folder.h"

#include <QString>
#include <QVariant>

namespace sightline::qml {

class BenchNews {
public:
    enum Kind { Killed, Missed, Told, Covered, Other };
    struct Event {
        Kind kind = Other;
        double at = 0; ///< seconds into the window
        QString text;  ///< the test's own words
        std::string recorder, standby;
        int cameras = 0;
    };
    struct Recorder {
        std::string name;
        bool standby = false;
        int cameras = 0;        ///< given at the start
        double killedAt = -1;   ///< below 0: it lives
        std::string covers;     ///< whose cameras a standby records; "": nobody's
    };

    /// Takes a line of the test's progress; false when it is about something else.
    bool hear(const QString& line);
    static BenchNews of(const TestReport& report);

    const std::vector<Recorder>& recorders() const { return m_recorders; }
    const std::vector<Event>& events() const { return m_events; }
    const CameraNames& names() const { return m_names; }
    double recordSeconds() const { return m_seconds; }
    bool standbyIsFree() const; ///< for the next recorder that dies
    const Recorder* recorder(const std::string& name) const;
    /// The cells under their recorders, with what became of each recorder, in the window's language. Nothing for very many.
    std::vector<proposal::CameraSection> sections(const std::vector<proposal::CameraCell>& cells) const;
    /// Rows for the line of moments: at, text, share (of the measured time), kind, named (the newest kill, the newest takeover).
    QList<QVariantList> rows() const;
    /// "Recorder 2", "Standby 1", in the window's language.
    static QString label(const std::string& recorder);

private:
    void happened(double at, const QString& text);
    proposal::CameraSection section(const Recorder& recorder, const std::vector<proposal::CameraCell>& cells) const;

    std::vector<Recorder> m_recorders;
    std::vector<Event> m_events;
    CameraNames m_names;
    double m_seconds = 0;
};

} // namespace sightline::qml
