import type { Part } from "./part.ts";

const MADE = "2026-01-01T00:00:00Z";
const PROGRAM = "Digitaliseringsindikatorer";

/** The file's properties; none depends on the time when it is made. */
export function propertyParts(): Part[] {
  return [
    {
      path: "docProps/core.xml",
      contentType: "application/vnd.openxmlformats-package.core-properties+xml",
      relation: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
      xml:
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
        `<dc:title>Digitalisering i kommunene 2018: eksempel med syntetiske svar</dc:title><dc:creator>${PROGRAM}</dc:creator><cp:lastModifiedBy>${PROGRAM}</cp:lastModifiedBy>` +
        `<dcterms:created xsi:type="dcterms:W3CDTF">${MADE}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${MADE}</dcterms:modified></cp:coreProperties>`,
    },
    {
      path: "docProps/app.xml",
      contentType: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
      relation: "extended-properties",
      xml: `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${PROGRAM}</Application></Properties>`,
    },
    {
      path: "docProps/custom.xml",
      contentType: "application/vnd.openxmlformats-officedocument.custom-properties+xml",
      relation: "custom-properties",
      xml:
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">' +
        customProperty(2, "Datagrunnlag", "Syntetiske svar") +
        customProperty(3, "Referanseperiode", "1. kvartal 2018") +
        "</Properties>",
    },
  ];
}

function customProperty(id: number, name: string, value: string): string {
  return `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${id}" name="${name}"><vt:lpwstr>${value}</vt:lpwstr></property>`;
}
