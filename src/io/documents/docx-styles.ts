import type { IParagraphStyleOptions, IStylesOptions } from 'docx';
import type { DocumentPlan, ParagraphStyle } from '../../model/document-plan.ts';

export const twipsPerPoint = 20;
/** docx counts sizes in half points. */
const halfPoints = 2;

/** The plan's styles, its body style being what everything is set in. */
export function documentStyles({ styles, bodyStyle }: DocumentPlan): IStylesOptions {
  const body = styles[bodyStyle];
  return {
    default: {
      document: {
        run: {
          ...(body ? { font: body.font, size: body.size * halfPoints } : {}),
          language: { value: 'en-US', eastAsia: 'zh-CN' },
        },
      },
    },
    paragraphStyles: Object.entries(styles).map(([id, style]) => styleOf(id, style)),
  };
}

function styleOf(id: string, style: ParagraphStyle): IParagraphStyleOptions {
  const { title, font, size, bold, spacing, align, outline, keepWithNext } = style;
  return {
    id,
    name: title,
    basedOn: 'Normal',
    quickFormat: true,
    // One font for all characters: quotation marks and digits are not taken from a western one.
    run: {
      font,
      size: size * halfPoints,
      bold: bold ?? false,
      ...(spacing ? { characterSpacing: Math.round(spacing * twipsPerPoint) } : {}),
    },
    paragraph: {
      alignment: align === 'justified' ? 'both' : align,
      indent: indentOf(style),
      spacing: spacingOf(style),
      ...(keepWithNext ? { keepNext: true } : {}),
      ...(outline ? { outlineLevel: outline - 1 } : {}),
    },
  };
}

function indentOf({ size, firstLine = 0, left = 0, right = 0 }: ParagraphStyle) {
  const character = size * twipsPerPoint;
  return {
    left: left * character,
    right: right * character,
    ...(firstLine > 0 ? { firstLine: firstLine * character, firstLineChars: firstLine * 100 } : {}),
  };
}

function spacingOf({ pitch, linesBefore = 0, linesAfter = 0 }: ParagraphStyle) {
  const line = Math.round(pitch * twipsPerPoint);
  return { line, lineRule: 'exact', before: linesBefore * line, after: linesAfter * line } as const;
}
