// The style sheet of the document: light, printable on A4, colours from the token table.

#include "html_script.h"
#include "proposal/theme.h"

namespace sightline::proposal::html {

namespace {

std::string variable(const char* name, const QColor& colour) {
    return std::string("--") + name + ":" + colour.name().toStdString() + ";";
}

std::string variables() {
    const Tokens& t = lightTokens();
    std::string css = ":root{";
    css += variable("bg", t.bg) + variable("surface", t.surface) + variable("surface2", t.surface2);
    css += variable("sunk", t.sunk) + variable("line", t.line) + variable("line2", t.line2);
    css += variable("ink", t.ink) + variable("ink2", t.ink2) + variable("ink3", t.ink3) + variable("accent", t.accent);
    css += variable("error", t.error) + variable("error-tint", t.errorTint);
    css += variable("warn", t.warn) + variable("warn-tint", t.warnTint);
    static constexpr const char* names[] = {"vms", "nvr", "hybrid"};
    for (std::size_t i = 0; i < 3; ++i) {
        const std::string name = names[i];
        css += variable((name + "-fill").c_str(), t.fill[i]) + variable((name + "-text").c_str(), t.text[i]) +
               variable((name + "-tint").c_str(), t.tint[i]);
    }
    return css + "}\n";
}

constexpr const char* rules = R"css(*{box-sizing:border-box}
html{background:var(--bg);color:var(--ink);-webkit-text-size-adjust:100%}
body{margin:0;font:13px/19px Inter,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:break-word}
bdi{overflow-wrap:anywhere}
th bdi,td bdi{overflow-wrap:break-word}
main{max-width:794px;margin:24px auto;padding:64px;background:var(--surface);border:1px solid var(--line)}
h1{font-size:38px;line-height:46px;font-weight:600;letter-spacing:-.02em;margin:0 0 12px}
h2{font-size:24px;line-height:30px;font-weight:600;letter-spacing:-.01em;margin:0 0 12px}
h3{font-size:15px;line-height:20px;font-weight:600;margin:24px 0 6px}
p{margin:0 0 10px;max-width:70ch}
a{color:var(--accent)}
section{margin:0 0 56px}
.lead{font-size:15px;line-height:22px;color:var(--ink2)}
.small,.note{font-size:12px;line-height:17px;color:var(--ink2)}
.kicker{color:var(--ink2);margin:120px 0 6px}
.for{font-size:18px;line-height:26px;color:var(--ink2);margin:0 0 56px}
table{width:100%;border-collapse:collapse;margin:0 0 16px;font-size:12px;line-height:16px}
caption{text-align:left;font-size:12px;line-height:16px;color:var(--ink2);padding:0 0 6px}
th,td{padding:5px 6px;text-align:left;vertical-align:top;border-bottom:1px solid var(--line);font-weight:400}
thead th{font-size:11px;line-height:14px;color:var(--ink3);background:var(--surface2);border-bottom:1px solid var(--line2);vertical-align:bottom}
.n{text-align:right;white-space:nowrap}
.n .wrap{display:inline-block;white-space:normal}
.k,.k bdi{white-space:nowrap}
tbody td.n{font-weight:500}
tr.group th{background:var(--surface2);font-weight:600;padding-top:7px}
tr.total th,tr.total td{background:var(--surface2);border-top:1px solid var(--line2);font-weight:600}
tr.sub th,tr.sub td{color:var(--ink2);font-weight:600}
tr.sub th{padding-left:6px}
td small,th small{display:block;font-size:11px;line-height:15px;color:var(--ink3)}
td.n small{display:inline-block;min-width:52px;margin-left:4px}
table.compare td.n{font-weight:600}
table.compare td.n small{font-weight:400}
.best.vms{background:var(--vms-tint)}
.best.nvr{background:var(--nvr-tint)}
.best.hybrid{background:var(--hybrid-tint)}
table.money td,table.money th{padding-left:4px;padding-right:4px;font-size:11px}
table.storage thead th.n,table.cameras thead th.n{white-space:normal}
table.network td,table.network th{font-size:11px;line-height:16px}
table.network td.n small{display:block;margin:0;min-width:0}
table.storage td.n small{display:block;margin:0;min-width:0}
.wide{min-width:118px}
table.figures tbody th{min-width:190px}
table.facts th{width:168px;color:var(--ink2)}
table.facts td{font-weight:500}
.keys{display:grid;grid-template-columns:repeat(4,1fr);gap:12px;border-top:2px solid var(--brand);border-bottom:1px solid var(--line);padding:14px 0 18px;margin:0 0 56px}
.keys span{display:block;font-size:11px;line-height:16px;color:var(--ink3)}
.keys b{display:block;font-size:22px;line-height:28px;font-weight:600}
.contents{margin:40px 0 56px}
.contents h2{font-size:13px;line-height:18px;margin:0 0 6px;letter-spacing:0}
.contents ol{columns:2;column-gap:32px;margin:0;padding:0 0 0 20px;font-size:12px;line-height:20px}
.contents a{color:var(--ink2);text-decoration:none}
.answer{display:flex;align-items:center;gap:10px;font-size:22px;line-height:28px;font-weight:600;margin:0 0 6px}
.answer svg{width:18px;height:18px;flex:none}
.cards{display:grid;grid-template-columns:repeat(3,1fr);gap:12px;margin:20px 0 8px}
.card{border:1px solid var(--line);border-top:3px solid;padding:12px 12px 4px;min-width:0}
.card.vms{border-top-color:var(--vms-fill)}
.card.nvr{border-top-color:var(--nvr-fill)}
.card.hybrid{border-top-color:var(--hybrid-fill)}
.card.best{outline:2px solid;outline-offset:-1px;background:none}
.card.best.vms{outline-color:var(--vms-fill)}
.card.best.nvr{outline-color:var(--nvr-fill)}
.card.best.hybrid{outline-color:var(--hybrid-fill)}
.card h3{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:4px;margin:0 0 4px;min-height:20px}
.card .sum{font-size:28px;line-height:36px;font-weight:600;letter-spacing:-.01em;margin:0}
.card .sum.out{font-size:18px;color:var(--ink2)}
.card .small{margin:0}
.card svg.range{display:block;margin:4px 0}
.card dl{margin:8px 0 0}
.card dl div{display:flex;justify-content:space-between;gap:8px;border-top:1px solid var(--line);padding:5px 0;font-size:12px;line-height:16px}
.card dt{color:var(--ink2)}
.card dd{margin:0;font-weight:600;text-align:right}
.name{white-space:nowrap;font-weight:600}
.name.vms{color:var(--vms-text)}
.name.nvr{color:var(--nvr-text)}
.name.hybrid{color:var(--hybrid-text)}
.mark{vertical-align:-1px}
.mark.vms{fill:var(--vms-fill)}
.mark.nvr{fill:var(--nvr-fill)}
.mark.hybrid{fill:var(--hybrid-fill)}
.tag{display:inline-block;font-size:11px;line-height:16px;padding:0 5px;border-radius:3px;background:var(--sunk);color:var(--ink2);font-weight:500}
.tag.error{background:var(--error-tint);color:var(--error)}
.tag.warn{background:var(--warn-tint);color:var(--warn)}
.tag.vms{background:var(--vms-tint);color:var(--vms-text)}
.tag.nvr{background:var(--nvr-tint);color:var(--nvr-text)}
.tag.hybrid{background:var(--hybrid-tint);color:var(--hybrid-text)}
.error{color:var(--error)}
.reasons{list-style:none;counter-reset:r;margin:0 0 8px;padding:0}
.reasons li{counter-increment:r;border-top:1px solid var(--line);padding:7px 0 7px 24px;position:relative}
.reasons li::before{content:counter(r);position:absolute;left:2px;color:var(--ink3);font-weight:600}
.reasons span{color:var(--ink2)}
figure{margin:16px 0 24px}
figure svg{display:block;max-width:100%;height:auto}
figcaption{font-size:15px;line-height:20px;font-weight:600;margin:0 0 8px}
figcaption span{display:block;font-size:12px;line-height:17px;font-weight:400;color:var(--ink2)}
.signatures{display:grid;grid-template-columns:1fr 1fr;gap:40px}
.signatures h3{margin-top:8px}
.signatures p{border-bottom:1px solid var(--line2);height:44px;display:flex;align-items:flex-end;color:var(--ink3);font-size:11px;margin:0}
.skip{position:absolute;left:-999px}
.skip:focus{left:8px;top:8px;background:var(--surface);padding:4px 8px}
.watermark{position:sticky;top:0;margin:0 auto;max-width:794px;background:var(--error-tint);color:var(--error);font-weight:600;font-size:11px;line-height:20px;text-align:center;z-index:1}
.brand{display:flex;flex-wrap:wrap;gap:4px 12px;align-items:center;margin:0}
.brand small{color:var(--ink3)}
.logo{height:34px;max-width:200px}
.scroll{overflow-x:auto;margin:0 0 4px}
.scroll:focus{outline:2px solid var(--accent);outline-offset:2px}
.quiet{color:var(--ink3)}
td .warn{color:var(--warn)}
.sort{all:unset;cursor:pointer;font:inherit;color:inherit}
.sort:focus-visible,.slider input:focus-visible,button:focus-visible,input:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
th[aria-sort=ascending] .sort::after{content:" ▲";font-size:8px}
th[aria-sort=descending] .sort::after{content:" ▼";font-size:8px}
.filter{margin:12px 0 4px;font-size:12px;color:var(--ink3)}
.filter input{font:inherit;padding:3px 8px;border:1px solid var(--line2);border-radius:4px;width:220px}
.slider{display:grid;grid-template-columns:190px 1fr 200px;gap:12px;align-items:center;margin:0 0 8px;font-size:12px}
.slider input{width:100%;accent-color:var(--accent)}
.slider output{font-weight:600}
.answer.small-answer{font-size:16px;line-height:22px;margin:14px 0 6px}
button{font:inherit}
#wi-reset{padding:4px 12px;border:1px solid var(--line2);border-radius:4px;background:var(--surface);color:var(--ink)}
table.storage td,table.storage th,table.cameras td,table.cameras th,table.margin td,table.margin th{font-size:11px;padding-left:4px;padding-right:4px}
table.bill td,table.bill th,table.years td,table.years th,table.figures td,table.figures th,table.defaults td,table.defaults th{font-size:11px;padding-left:4px;padding-right:4px}
table.cameras td.n small,table.scope td.n small{display:block;margin:0;min-width:0}
footer{border-top:1px solid var(--line);padding-top:8px}
figure svg{max-width:100%;height:auto}
figure.drawing svg{max-width:none}
@media (max-width:720px){.slider{grid-template-columns:1fr}main{padding:24px 16px;margin:0;border:0}.cards,.keys,.signatures{grid-template-columns:1fr 1fr}.cards{grid-template-columns:1fr}.kicker{margin-top:24px}section{overflow-x:auto}}
@page{size:A4;margin:17mm;@bottom-right{content:"Page " counter(page) " of " counter(pages);font:11px Inter,Arial,sans-serif;color:#5f6a77}}
@media print{.filter,.skip,#what-if,noscript{display:none}.scroll{overflow:visible}figure.drawing svg{max-width:100%}.watermark{position:fixed;top:0;left:0;right:0}html{background:none}main{max-width:none;margin:0;padding:0;border:0}body{-webkit-print-color-adjust:exact;print-color-adjust:exact}
section{margin:0 0 32px}.page{break-after:page}h2,h3,caption,figcaption,h2+p{break-after:avoid}tr,figure,.card,.reasons li,.signatures{break-inside:avoid}thead{display:table-header-group}tr.group{break-after:avoid}tr.total,tr.sub{break-before:avoid}table.compare th,table.compare td{padding-top:4px;padding-bottom:4px}a{color:inherit}}
)css";

} // namespace

std::string styleSheet(const std::string& accent) {
    return variables() + ":root{--brand:" + accent + "}\n" + rules;
}

} // namespace sightline::proposal::html
