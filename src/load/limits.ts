/** What a build accepts at most: far above any survey report, low enough that no file can exhaust the machine. */
export const limits = {
  /** Bytes of a YAML, template or prose file. */
  textBytes: 1_000_000,
  /** Bytes of a file beside the respondents: population, fieldwork, coded answers. */
  recordBytes: 20_000_000,
  /** Bytes of a data file. */
  dataBytes: 512_000_000,
  /** Rows of a data file. */
  dataRows: 3_000_000,
  /** Columns of a data file. */
  dataColumns: 20_000,
  /** Bytes of what is packed into a data file: sheets, compressed cases. */
  unpackedBytes: 512_000_000,
  /** Seconds that turning a Parquet file into rows may take. */
  parquetSeconds: 120,
  /** Levels of a part of an XLSX file. */
  xmlDepth: 64,
  /** Labels of values of a data file. */
  valueLabels: 1_000_000,
  /** Bytes of one row of a data file: a row longer than this has lost a quote. */
  rowBytes: 1_000_000,
  /** Levels of a YAML file. */
  yamlDepth: 24,
  /** Folders within folders of prose. */
  proseDepth: 8,
  /** Prose files of a study. */
  proseFiles: 2000,
  /** Faults listed of one kind in a data file; the rest are counted. */
  listedFaults: 20,
} as const;
