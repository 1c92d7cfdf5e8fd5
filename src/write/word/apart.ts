import { type FileChild, type IParagraphOptions, type IStylesOptions, Paragraph } from 'docx';
import { space, spaceOf } from './space.ts';

type Spacing = NonNullable<IParagraphOptions['spacing']>;

/** Space before and after the paragraphs of a style, in twips. */
interface Around {
  readonly before: number;
  readonly after: number;
}

/**
 * Between two paragraphs only the larger space is left, after the one or before the other. Some programs would take
 * the larger anyway, others the sum: so all of them set the same.
 */
export function apart(children: readonly FileChild[], styles: IStylesOptions): readonly FileChild[] {
  const around = spacesOf(styles);
  const settled: FileChild[] = [];
  for (const child of children) {
    const above = settled.pop();
    settled.push(...(above === undefined ? [child] : pair(above, child, around)));
  }
  return settled;
}

/** The paragraph with other space around it. */
export function respaced(paragraph: Paragraph, spacing: Spacing): Paragraph {
  return new Paragraph({ ...paragraph.options, spacing: { ...paragraph.options.spacing, ...spacing } });
}

function pair(above: FileChild, below: FileChild, around: ReadonlyMap<string, Around>): readonly FileChild[] {
  if (!(above instanceof Paragraph && below instanceof Paragraph)) return [above, below];
  const [over, under] = [spaceOf(above), spaceOf(below)];
  const after = over ?? spacing(above, around).after;
  const before = under ?? spacing(below, around).before;
  if (over !== null && under !== null) return [space(Math.max(over, under) / 20, true)];
  if (over !== null) return [space(Math.max(over, before) / 20), respaced(below, { before: 0 })];
  if (under !== null) return [respaced(above, { after: 0 }), space(Math.max(after, under) / 20, true)];
  if (after === 0 || before === 0) return [above, below];
  return after < before ? [respaced(above, { after: 0 }), below] : [above, respaced(below, { before: 0 })];
}

function spacing(paragraph: Paragraph, around: ReadonlyMap<string, Around>): Around {
  const { options } = paragraph;
  const style = around.get(options.style ?? '') ?? { before: 0, after: 0 };
  return { before: options.spacing?.before ?? style.before, after: options.spacing?.after ?? style.after };
}

function spacesOf(styles: IStylesOptions): ReadonlyMap<string, Around> {
  return new Map(
    (styles.paragraphStyles ?? []).map(({ id, paragraph }): [string, Around] => [
      id,
      { before: paragraph?.spacing?.before ?? 0, after: paragraph?.spacing?.after ?? 0 },
    ]),
  );
}
