import type { ChecklistTexts } from '../../model/checklist.ts';
import type { Language } from '../../model/language.ts';
import type { Ledger } from '../../model/result.ts';
import type { Study } from '../../model/study.ts';
import type { Drawn } from '../../plot/picture.ts';
import type { Picture, PicturesInput } from '../../plot/pictures.ts';
import type { Proof } from '../../proof/verdict.ts';
import type { TablesInput } from '../../write/tables/tables.ts';
import { handBack } from '../memory.ts';

/** A figure to be shown by itself, with its images. */
export type Pictured = Omit<Picture, 'sheet'> & Drawn;

interface OfLedger {
  readonly ledger: Ledger;
  readonly study: Study;
  readonly language: Language;
  readonly texts: ChecklistTexts;
}

interface LedgerFiles {
  readonly csv: Uint8Array;
  readonly checklist: Uint8Array;
}

interface TablesAndPdf {
  readonly tables: TablesInput;
  readonly pdf: Uint8Array | null;
}

interface TablesAndProof {
  readonly xlsx: Uint8Array;
  readonly proof: Proof | null;
}

/**
 * What can be done in a process beside the build: functions from values to values, which travel between the two. Each is
 * made ready, its libraries loaded, while the build has not come to what it needs.
 */
export const tasks = {
  /** What is made of the ledger alone: its table, and the checklist of reporting. */
  ledgerFiles: async () => {
    const [{ ledgerCsv }, { checklist }] = await Promise.all([
      import('../../write/ledger-csv.ts'),
      import('../../compose/checklist/checklist.ts'),
    ]);
    return async ({ ledger, study, language, texts }: OfLedger): Promise<LedgerFiles> => {
      const answered = checklist(study, ledger, { texts, language });
      return { csv: ledgerCsv(ledger, language), checklist: new TextEncoder().encode(answered) };
    };
  },

  pictures: async () => {
    const [{ pictures }, { pictureOf }] = await Promise.all([
      import('../../plot/pictures.ts'),
      import('../../plot/picture.ts'),
    ]);
    return async (input: PicturesInput): Promise<readonly Pictured[]> => {
      const drawn: Pictured[] = [];
      // One at a time: a picture takes some MB while it is drawn.
      for (const { sheet, ...picture } of pictures(input))
        drawn.push({ ...picture, ...(await pictureOf(sheet)) });
      return drawn;
    };
  },

  /** The spreadsheet, and the PDF read back; null where there is none. One after the other, for the sake of memory. */
  tablesAndProof: async () => {
    const [{ writeTables }, { prove }] = await Promise.all([
      import('../../write/tables/tables.ts'),
      import('../../proof/proof.ts'),
    ]);
    return async ({ tables, pdf }: TablesAndPdf): Promise<TablesAndProof> => {
      const xlsx = await writeTables(tables);
      handBack();
      return { xlsx, proof: pdf === null ? null : await prove(pdf) };
    };
  },
} as const;

type Ready<T extends Task> = Awaited<ReturnType<(typeof tasks)[T]>>;
export type Task = keyof typeof tasks;
/** What a task is given. */
export type Given<T extends Task> = Parameters<Ready<T>>[0];
/** What a task makes of it. */
export type Made<T extends Task> = Awaited<ReturnType<Ready<T>>>;
