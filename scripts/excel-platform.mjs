import { exit, platform } from "node:process";

/** Before `npm run start:excel`: says what there is instead where there is no Excel to start, and ends with 1 there. */
if (!["win32", "darwin"].includes(platform)) {
  console.error(`Excel finnes ikke for ${platform}, så tillegget kan ikke startes her. I stedet kan du
  - åpne arbeidsbenken i nettleseren:   npm start
  - bruke kommandolinjen:               npm run indikator -- hjelp
  - prøve tillegget i Excel på nettet:  npm run dev-server, og last opp manifest.xml
    (Hjem > Tillegg > Flere tillegg > Mine tillegg > Last opp mitt tillegg)

There is no Excel for ${platform}. Use the workbench (npm start) or the command line (npm run indikator -- help --lang en),
or serve the add-in (npm run dev-server) and upload manifest.xml in Excel on the web.`);
  exit(1);
}
