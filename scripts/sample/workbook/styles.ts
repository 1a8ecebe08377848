const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

interface Style {
  readonly font?: keyof typeof fonts;
  readonly fill?: keyof typeof fills;
  readonly border?: keyof typeof borders;
  readonly format?: number;
  readonly alignment?: string;
}

const fonts = {
  plain: '<sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/>',
  bold: '<b/><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/>',
  title: '<b/><sz val="18"/><color rgb="FF1F4E79"/><name val="Calibri"/><family val="2"/><scheme val="minor"/>',
  heading: '<b/><sz val="13"/><color rgb="FF1F4E79"/><name val="Calibri"/><family val="2"/><scheme val="minor"/>',
  white: '<b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/><family val="2"/><scheme val="minor"/>',
  warning: '<b/><sz val="12"/><color rgb="FF7F3F00"/><name val="Calibri"/><family val="2"/><scheme val="minor"/>',
  note: '<i/><sz val="10"/><color rgb="FF595959"/><name val="Calibri"/><family val="2"/><scheme val="minor"/>',
  link: '<u/><sz val="11"/><color theme="10"/><name val="Calibri"/><family val="2"/><scheme val="minor"/>',
} as const;

// Excel keeps the first two fills for itself.
const fills = {
  none: '<patternFill patternType="none"/>',
  grey125: '<patternFill patternType="gray125"/>',
  header: '<patternFill patternType="solid"><fgColor rgb="FF1F4E79"/><bgColor indexed="64"/></patternFill>',
  warning: '<patternFill patternType="solid"><fgColor rgb="FFFFF2CC"/><bgColor indexed="64"/></patternFill>',
} as const;

const borders = {
  none: "<left/><right/><top/><bottom/><diagonal/>",
  top: '<left/><right/><top style="thin"><color auto="1"/></top><bottom/><diagonal/>',
  bottom: '<left/><right/><top/><bottom style="thin"><color rgb="FFBFBFBF"/></bottom><diagonal/>',
} as const;

const TEXT = 49;
const INTEGER = 3;
const PERCENT = 164;
const wrapped = '<alignment vertical="top" wrapText="1"/>';

const styles = {
  plain: {},
  title: { font: "title" },
  heading: { font: "heading" },
  paragraph: { alignment: wrapped },
  warning: { font: "warning", fill: "warning", alignment: '<alignment vertical="center" wrapText="1" indent="1"/>' },
  note: { font: "note" },
  link: { font: "link", alignment: '<alignment vertical="top"/>' },
  header: { font: "white", fill: "header", alignment: '<alignment vertical="center" wrapText="1"/>' },
  headerRight: { font: "white", fill: "header", alignment: '<alignment horizontal="right" vertical="center" wrapText="1"/>' },
  code: { format: TEXT },
  integer: { format: INTEGER },
  inhabitants: { format: INTEGER, alignment: '<alignment horizontal="right" indent="1"/>' },
  percent: { format: PERCENT },
  row: { border: "bottom", alignment: wrapped },
  total: { font: "bold", border: "top" },
  totalInteger: { font: "bold", border: "top", format: INTEGER },
  totalPercent: { font: "bold", border: "top", format: PERCENT },
} as const satisfies Record<string, Style>;

export type StyleName = keyof typeof styles;

/** The number a cell refers to its style by. */
export function styleIndex(name: StyleName): number {
  return Object.keys(styles).indexOf(name);
}

/** Differential formats by number: «Vet ikke» and the like, and municipalities that did not answer. */
export const dxfUnclear = 0;
export const dxfSilent = 1;

export function stylesXml(): string {
  const list = (tag: string, child: string, of: Record<string, string>) =>
    `<${tag} count="${Object.keys(of).length}">${Object.values(of)
      .map((xml) => `<${child}>${xml}</${child}>`)
      .join("")}</${tag}>`;
  return (
    `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="${PERCENT}" formatCode="0.0\\ %"/></numFmts>` +
    list("fonts", "font", fonts) +
    list("fills", "fill", fills) +
    list("borders", "border", borders) +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${Object.keys(styles).length}">${Object.values<Style>(styles).map(cellFormat).join("")}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
    '<dxfs count="2"><dxf><font><i/><color rgb="FF7F7F7F"/></font></dxf>' +
    '<dxf><fill><patternFill patternType="solid"><fgColor rgb="FFD9D9D9"/><bgColor rgb="FFD9D9D9"/></patternFill></fill></dxf></dxfs>' +
    '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>'
  );
}

function cellFormat({ font = "plain", fill = "none", border = "none", format = 0, alignment }: Style): string {
  const [fontId, fillId, borderId] = [Object.keys(fonts).indexOf(font), Object.keys(fills).indexOf(fill), Object.keys(borders).indexOf(border)]; // prettier-ignore
  const applied = ` applyNumberFormat="${+(format !== 0)}" applyFont="${+(fontId !== 0)}" applyFill="${+(fillId !== 0)}" applyBorder="${+(borderId !== 0)}"`;
  const head = `<xf numFmtId="${format}" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0"${applied}`;
  return alignment === undefined ? `${head}/>` : `${head} applyAlignment="1">${alignment}</xf>`;
}
