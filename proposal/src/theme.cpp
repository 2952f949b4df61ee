#include "proposal/theme.h"

namespace sightline::proposal {

namespace {

QColor hex(unsigned rgb) {
    return QColor::fromRgb(static_cast<QRgb>(0xff000000u | rgb));
}

Tokens makeLight() {
    Tokens t;
    t.bg = hex(0xF3F4F6);
    t.surface = hex(0xFFFFFF);
    t.surface2 = hex(0xF8F9FA);
    t.sunk = hex(0xE8EBEF);
    t.line = hex(0xDDE1E6);
    t.line2 = hex(0x838D9A);
    t.ink = hex(0x18202A);
    t.ink2 = hex(0x4A5563);
    t.ink3 = hex(0x5F6A77);
    t.accent = hex(0x5340C9);
    t.accentTint = hex(0xEEEBFB);
    t.primary = hex(0x18202A);
    t.onPrimary = hex(0xFFFFFF);
    t.error = hex(0xB3153F);
    t.errorTint = hex(0xFBE9EE);
    t.warn = hex(0x7A5600);
    t.warnTint = hex(0xFFF3CF);
    t.band = hex(0xD5DAE1);
    t.band2 = hex(0x9AA4B2);
    t.causes = {hex(0x3C4654), hex(0x6E7988), hex(0x98A2AF), hex(0xBDC5CE), hex(0xDCE1E6)};
    t.fill = {hex(0x234FA8), hex(0xD6631A), hex(0x15997F)};
    t.text = {hex(0x1D4A9C), hex(0xA04A08), hex(0x0A6B55)};
    t.mid = {hex(0xA7B9DC), hex(0xF1C4A5), hex(0xA1D6CC)};
    t.tint = {hex(0xE6ECF7), hex(0xFCEBDD), hex(0xDDF1EB)};
    return t;
}

Tokens makeDark() {
    Tokens t;
    t.bg = hex(0x13171B);
    t.surface = hex(0x1B2026);
    t.surface2 = hex(0x22282F);
    t.sunk = hex(0x2A3138);
    t.line = hex(0x343C45);
    t.line2 = hex(0x75808D);
    t.ink = hex(0xE8ECF0);
    t.ink2 = hex(0xB4BDC7);
    t.ink3 = hex(0x95A0AC);
    t.accent = hex(0xAFA2FF);
    t.accentTint = hex(0x2B2850);
    t.primary = hex(0xE8ECF0);
    t.onPrimary = hex(0x13171B);
    t.error = hex(0xFF93AB);
    t.errorTint = hex(0x3E1F29);
    t.warn = hex(0xF0C24B);
    t.warnTint = hex(0x3A3016);
    t.band = hex(0x3A424C);
    t.band2 = hex(0x65707D);
    t.causes = {hex(0xC3CBD4), hex(0x97A2AE), hex(0x717C89), hex(0x535D69), hex(0x3C454F)};
    t.fill = {hex(0x5C92F0), hex(0xF5A35C), hex(0x5AD8BC)};
    t.text = {hex(0x8DB4FF), hex(0xF7B77F), hex(0x6FE0C4)};
    t.mid = {hex(0x35507F), hex(0x7A5532), hex(0x2E6B5E)};
    t.tint = {hex(0x1E2C46), hex(0x3D2C1C), hex(0x18352F)};
    return t;
}

} // namespace

const Tokens& lightTokens() {
    static const Tokens tokens = makeLight();
    return tokens;
}

const Tokens& darkTokens() {
    static const Tokens tokens = makeDark();
    return tokens;
}

} // namespace sightline::proposal
