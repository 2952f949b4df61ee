#pragma once
// Finished test runs, kept in the user's folder from sitting to sitting: each the JSON document of the run, as a file of its
// own that sightline-cli's --run and the proposal take too.

#include <QByteArray>
#include <QString>

#include <vector>

namespace sightline::qml {

class TestHistory {
public:
    static constexpr int mostKept = 50;

    struct Run {
        QString file;
        QString id;
        QString plan; ///< its name
        QString when; ///< "20261124T080312", UTC
        bool drill = false, byHand = false, partial = false; ///< by hand: somebody killed a recorder of a plain run
        int failing = 0;                                     ///< figures that did not hold
        QByteArray hash;
    };

    /// Reads the folder ("" forgets and keeps nothing). Files that cannot be read are passed over and stay.
    void open(const QString& folder);
    /// Keeps a run's document with the hash of its plan; the oldest beyond mostKept go. The file, or "" when nothing is kept.
    QString add(const QByteArray& json, const QString& planHash);
    /// Of this plan, newest first.
    std::vector<Run> of(const QString& plan) const;
    static QByteArray text(const QString& file); ///< nothing when it cannot be read or is too large

private:
    void removeOldest();
    QString m_folder; ///< of the runs
    std::vector<Run> m_runs; ///< newest first
};

} // namespace sightline::qml
