#pragma once
// The look as QML sees it: colour tokens (proposal/theme.h), sizes and type. Nothing in QML names a colour or a size.

#include "proposal/charts.h"

#include <QColor>
#include <QObject>
#include <QQmlEngine>
#include <QString>

namespace sightline::qml {

class Theme : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(bool dark READ dark WRITE setDark NOTIFY changed)

    Q_PROPERTY(QColor bg READ bg NOTIFY changed)
    Q_PROPERTY(QColor surface READ surface NOTIFY changed)
    Q_PROPERTY(QColor surface2 READ surface2 NOTIFY changed)
    Q_PROPERTY(QColor sunk READ sunk NOTIFY changed)
    Q_PROPERTY(QColor line READ line NOTIFY changed)
    Q_PROPERTY(QColor line2 READ line2 NOTIFY changed)
    Q_PROPERTY(QColor ink READ ink NOTIFY changed)
    Q_PROPERTY(QColor ink2 READ ink2 NOTIFY changed)
    Q_PROPERTY(QColor ink3 READ ink3 NOTIFY changed)
    Q_PROPERTY(QColor accent READ accent NOTIFY changed)
    Q_PROPERTY(QColor accentTint READ accentTint NOTIFY changed)
    Q_PROPERTY(QColor primary READ primary NOTIFY changed)
    Q_PROPERTY(QColor onPrimary READ onPrimary NOTIFY changed)
    Q_PROPERTY(QColor error READ error NOTIFY changed)
    Q_PROPERTY(QColor errorTint READ errorTint NOTIFY changed)
    Q_PROPERTY(QColor warn READ warn NOTIFY changed)
    Q_PROPERTY(QColor warnTint READ warnTint NOTIFY changed)
    Q_PROPERTY(QColor band READ band NOTIFY changed)
    Q_PROPERTY(QColor band2 READ band2 NOTIFY changed)
    Q_PROPERTY(QColor clear READ clear CONSTANT)
    /// Marks of scenarios, by planner::Scenario::color - 1; never alone: a letter and a name stand beside each.
    Q_PROPERTY(QList<QColor> scenarioColors READ scenarioColors NOTIFY changed)

    Q_PROPERTY(QString family READ family CONSTANT)
    // Type sizes, px at scale 1.
    Q_PROPERTY(int caption MEMBER m_caption CONSTANT)
    Q_PROPERTY(int dense MEMBER m_dense CONSTANT)
    Q_PROPERTY(int body MEMBER m_body CONSTANT)
    Q_PROPERTY(int roomy MEMBER m_roomy CONSTANT) ///< tables on large windows
    Q_PROPERTY(int cardTitle MEMBER m_cardTitle CONSTANT)
    Q_PROPERTY(int pageTitle MEMBER m_pageTitle CONSTANT)
    Q_PROPERTY(int answer MEMBER m_answer CONSTANT)
    Q_PROPERTY(int total MEMBER m_total CONSTANT)
    Q_PROPERTY(int present MEMBER m_present CONSTANT) ///< headline of presenter mode
    Q_PROPERTY(int presentTotal MEMBER m_presentTotal CONSTANT)
    Q_PROPERTY(int presentControl MEMBER m_presentControl CONSTANT)
    // Space and sizes, 4 px grid.
    Q_PROPERTY(int gap1 MEMBER m_gap1 CONSTANT)
    Q_PROPERTY(int gap2 MEMBER m_gap2 CONSTANT)
    Q_PROPERTY(int gap3 MEMBER m_gap3 CONSTANT)
    Q_PROPERTY(int gap4 MEMBER m_gap4 CONSTANT)
    Q_PROPERTY(int border MEMBER m_border CONSTANT)
    Q_PROPERTY(int thick MEMBER m_thick CONSTANT) ///< borders of the answer, focus ring
    Q_PROPERTY(int cardRule MEMBER m_cardRule CONSTANT)
    Q_PROPERTY(int cardNarrow MEMBER m_cardNarrow CONSTANT) ///< a card below this width stacks its total and caption
    Q_PROPERTY(int panelRadius MEMBER m_panelRadius CONSTANT)
    Q_PROPERTY(int controlRadius MEMBER m_controlRadius CONSTANT)
    Q_PROPERTY(int tagRadius MEMBER m_tagRadius CONSTANT)
    Q_PROPERTY(int panelX MEMBER m_panelX CONSTANT) ///< padding of a panel, left and right
    Q_PROPERTY(int panelY MEMBER m_panelY CONSTANT) ///< and above and below
    Q_PROPERTY(int denseX MEMBER m_denseX CONSTANT)
    Q_PROPERTY(int denseY MEMBER m_denseY CONSTANT)
    Q_PROPERTY(int topBar MEMBER m_topBar CONSTANT)
    Q_PROPERTY(int strip MEMBER m_strip CONSTANT)
    Q_PROPERTY(int rail MEMBER m_rail CONSTANT)
    Q_PROPERTY(int railNarrow MEMBER m_railNarrow CONSTANT)
    Q_PROPERTY(int statusBar MEMBER m_statusBar CONSTANT)
    Q_PROPERTY(int control MEMBER m_control CONSTANT)
    Q_PROPERTY(int controlSmall MEMBER m_controlSmall CONSTANT)
    Q_PROPERTY(int chip MEMBER m_chip CONSTANT)
    Q_PROPERTY(int tag MEMBER m_tag CONSTANT)
    Q_PROPERTY(int icon MEMBER m_icon CONSTANT)
    Q_PROPERTY(int originMark MEMBER m_originMark CONSTANT)
    Q_PROPERTY(int row MEMBER m_row CONSTANT) ///< dense table row
    Q_PROPERTY(int gridRow MEMBER m_gridRow CONSTANT) ///< of a spreadsheet
    Q_PROPERTY(int tree MEMBER m_tree CONSTANT) ///< width of the tree of sites
    Q_PROPERTY(int rowLarge MEMBER m_rowLarge CONSTANT) ///< at 1920x1080
    Q_PROPERTY(int questions MEMBER m_questions CONSTANT) ///< width of the questions panel
    Q_PROPERTY(int difference MEMBER m_difference CONSTANT) ///< width of a difference column
    Q_PROPERTY(int contentMost MEMBER m_contentMost CONSTANT) ///< content is never wider
    Q_PROPERTY(int designWidth MEMBER m_designWidth CONSTANT) ///< below: narrow layout
    Q_PROPERTY(int designHeight MEMBER m_designHeight CONSTANT)
    Q_PROPERTY(int largeWidth MEMBER m_largeWidth CONSTANT) ///< from here: larger rows and side panels
    Q_PROPERTY(int quick MEMBER m_quick CONSTANT) ///< ms, longest transition

public:
    /// The one instance of the process; painters read it too, so that screen and charts switch together.
    static Theme& instance();
    /// For the QML engine, which must not delete it.
    static Theme* create(QQmlEngine* engine, QJSEngine* script);

    bool dark() const { return m_dark; }
    void setDark(bool dark);

    const proposal::Tokens& tokens() const;
    proposal::ChartTheme chartTheme() const;
    static QString family();
    /// Registers the embedded fonts once; false when the resources are missing.
    static bool loadFonts();

    QList<QColor> scenarioColors() const;
    QColor bg() const { return tokens().bg; }
    QColor surface() const { return tokens().surface; }
    QColor surface2() const { return tokens().surface2; }
    QColor sunk() const { return tokens().sunk; }
    QColor line() const { return tokens().line; }
    QColor line2() const { return tokens().line2; }
    QColor ink() const { return tokens().ink; }
    QColor ink2() const { return tokens().ink2; }
    QColor ink3() const { return tokens().ink3; }
    QColor accent() const { return tokens().accent; }
    QColor accentTint() const { return tokens().accentTint; }
    QColor primary() const { return tokens().primary; }
    QColor onPrimary() const { return tokens().onPrimary; }
    QColor error() const { return tokens().error; }
    QColor errorTint() const { return tokens().errorTint; }
    QColor warn() const { return tokens().warn; }
    QColor warnTint() const { return tokens().warnTint; }
    QColor band() const { return tokens().band; }
    QColor band2() const { return tokens().band2; }
    QColor clear() const { return Qt::transparent; }

signals:
    void changed();

private:
    Theme() = default; // private, or the QML engine would make a second one instead of calling create()

    bool m_dark = false;
    const int m_caption = 11, m_dense = 12, m_body = 13, m_roomy = 14, m_cardTitle = 15, m_pageTitle = 18;
    const int m_answer = 24, m_total = 30, m_present = 36, m_presentTotal = 60, m_presentControl = 40;
    const int m_gap1 = 4, m_gap2 = 8, m_gap3 = 12, m_gap4 = 16;
    const int m_cardNarrow = 200;
    const int m_border = 1, m_thick = 2, m_cardRule = 3, m_panelRadius = 6, m_controlRadius = 4, m_tagRadius = 3;
    const int m_panelX = 16, m_panelY = 12, m_denseX = 14, m_denseY = 10;
    const int m_topBar = 44, m_strip = 32, m_rail = 164, m_railNarrow = 48, m_statusBar = 24;
    const int m_control = 28, m_controlSmall = 24, m_chip = 26, m_tag = 16, m_icon = 16, m_originMark = 9;
    const int m_gridRow = 25, m_tree = 192;
    const int m_row = 24, m_rowLarge = 42, m_questions = 288, m_difference = 54;
    const int m_contentMost = 2160, m_designWidth = 1280, m_designHeight = 720, m_largeWidth = 1600;
    const int m_quick = 120;
};

/// The colours of one architecture, following the theme: `ArchColours { architecture: 2 }`.
class ArchColours : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int architecture READ architecture WRITE setArchitecture NOTIFY changed)
    Q_PROPERTY(QColor fill READ fill NOTIFY changed)
    Q_PROPERTY(QColor text READ text NOTIFY changed)
    Q_PROPERTY(QColor mid READ mid NOTIFY changed)
    Q_PROPERTY(QColor tint READ tint NOTIFY changed)

public:
    explicit ArchColours(QObject* parent = nullptr);
    int architecture() const { return m_architecture; }
    void setArchitecture(int architecture);
    QColor fill() const { return of(&proposal::Tokens::fill); }
    QColor text() const { return of(&proposal::Tokens::text); }
    QColor mid() const { return of(&proposal::Tokens::mid); }
    QColor tint() const { return of(&proposal::Tokens::tint); }

signals:
    void changed();

private:
    QColor of(std::array<QColor, 3> proposal::Tokens::*member) const;
    int m_architecture = 0;
};

} // namespace sightline::qml
