/** Text that would do something wherever it isn't shown as text. */
export const markup = `<img src=x onerror="window.ran=1"> </script><script>window.ran=1</script> [a](javascript:window.ran=1)`;
/** Text that a spreadsheet would run. */
export const formula = '=HYPERLINK("https://evil.example/","x")';
/** What drives a terminal, turns the direction of writing and ends lines; only another hand brings it into the graph. */
export const unseen = '\u001b]0;owned\u0007\u001b[2J\u009b31m\u202egnp.exe\u2028{"level":60}\u0000';

const quoted = JSON.stringify(markup);

/** A whole dossier, every text of which is hostile. */
export const hostileDossier = `
dossier: { id: hostile, title: ${quoted}, version: 1, description: ${quoted} }
actors:
  north: { kind: state, name: ${quoted}, iso2: XA, aliases: [${quoted}, "__proto__"], description: ${quoted} }
  south: { kind: state, name: '${formula}', iso2: XB }
places:
  port: { name: ${quoted}, point: [1, 2], precision: city }
origins:
  wire: { title: ${quoted} }
events:
  talks:
    kind: meeting
    title: ${quoted}
    date: 2030-06-10
    summary: ${quoted}
    attended: { north: { role: ${quoted} }, south: { role: '${formula}' } }
    at: port
sources:
  paper:
    title: ${quoted}
    publisher: ${quoted}
    language: ${quoted}
    url: https://evil.example/a?b=c&d
    reliability: B
    reliabilityReason: ${quoted}
    published: 2030-06-30
    claims:
      - about: talks
        paragraph: 1
        locator: '<b>bold</b>'
        summary: ${quoted}
        by: south
        origin: wire
        credibility: 2
        asserts: { happened: true, attended: [north, south], at: port }
`;
