// The only place that loads docx: a plan goes in, the bytes of a text document come out.
import type { ISectionOptions } from 'docx';
import type { DocumentPlan, SectionPlan } from '../../model/document-plan.ts';
import { openZip } from '../tables/zip.ts';
import { writeZip, type ZipMember } from '../tables/zip-writer.ts';
import { blockOf, type Docx } from './docx-blocks.ts';
import { fixedParts } from './docx-parts.ts';
import { pageOf } from './docx-section.ts';
import { documentStyles } from './docx-styles.ts';

/** The plan as a .docx file. Two runs give the same bytes. */
export async function writeDocx(plan: DocumentPlan): Promise<Uint8Array> {
  const docx = await import('docx');
  const document = new docx.Document({
    title: plan.title,
    creator: 'gkml',
    lastModifiedBy: 'gkml',
    evenAndOddHeaderAndFooters: true,
    styles: documentStyles(plan),
    sections: plan.sections.map((section) => sectionOf(docx, plan, section)),
  });
  const bytes = await docx.Packer.pack(document, 'nodebuffer', false, fixedParts(plan));
  return writeZip(await membersOf(bytes));
}

function sectionOf(docx: Docx, plan: DocumentPlan, section: SectionPlan): ISectionOptions {
  const page = pageOf(docx, plan, section.orientation);
  return { ...page.options, children: section.blocks.map((block) => blockOf(docx, block, page.textWidth)) };
}

const contentTypes = '[Content_Types].xml';

/** The library stamps each part with the clock. The list of types stands first, where programs sniff for it. */
async function membersOf(bytes: Uint8Array): Promise<ZipMember[]> {
  const zip = openZip('document.docx', bytes);
  const members: ZipMember[] = [];
  for (const name of [contentTypes, ...zip.names.filter((each) => each !== contentTypes)]) {
    const pieces: Buffer[] = [];
    for await (const piece of zip.read(name)) pieces.push(piece);
    members.push({ name, bytes: Buffer.concat(pieces) });
  }
  return members;
}
