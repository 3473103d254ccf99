/** Style of a report, on the screen and on paper. Colours are light ones whatever the reader’s theme. */
export const reportStyle = `
:root{color-scheme:light}
@page{size:A4;margin:18mm 16mm}
body{max-width:60rem;margin:0 auto;padding:2rem 1.5rem 4rem;background:#fff;color:#1B1E22;font:15px/1.5 Inter,'Segoe UI',Helvetica,Arial,sans-serif}
h1,h2,h3{font-family:'Source Serif 4',Georgia,serif;line-height:1.25;break-after:avoid}
h1{font-size:1.9rem;margin:0 0 .2rem}
h2{margin:2.2rem 0 .6rem;padding-top:.8rem;border-top:1px solid #CFCEC5;font-size:1.35rem}
h3{margin:1.5rem 0 .2rem;font-size:1.1rem}
p,ul,ol{margin:.35rem 0}
a{color:#2348C4;overflow-wrap:anywhere}
.facts{color:#565C62;font-size:.87em}
.ref{text-decoration:none;font-weight:600}
.denies,.against{color:#96294F}
.doubts,.withholds{color:#7A5200}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem;margin:.5rem 0}
dt{color:#565C62}
dd{margin:0;overflow-wrap:anywhere}
.notes dd{white-space:pre-wrap}
figure{margin:1.2rem 0;break-inside:avoid}
figure svg{display:block;width:100%;height:auto;max-height:235mm;border:1px solid #E4E3DC;border-radius:6px}
figcaption{margin-top:.4rem;color:#565C62;font-size:.87em}
table{width:100%;border-collapse:collapse;font-size:.93em}
th,td{padding:.35rem .6rem .35rem 0;border-bottom:1px solid #E4E3DC;text-align:left;vertical-align:top}
thead{display:table-header-group}
tr,li{break-inside:avoid}
ol.claims,ol.sources{padding-left:2.4rem}
ol.claims li,ol.sources li{margin:.5rem 0;overflow-wrap:anywhere}
li:target{background:#FFF6D6}
@media print{body{max-width:none;padding:0;font-size:10pt}a{color:inherit}h2.fresh{break-before:page}}
`;
