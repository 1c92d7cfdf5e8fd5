/**
 * What the process runs that reads Parquet: its arguments are DuckDB's client and the file. It writes the columns, then
 * each row, as a line of JSON, every value as DuckDB's own text. The file is all that DuckDB may touch.
 */
export const script = `
const [client, file] = process.argv.slice(1);
const { DuckDBInstance } = await import(client);
const connection = await (await DuckDBInstance.create(':memory:', { threads: '1', memory_limit: '1GB' })).connect();
const source = "read_parquet('" + file.replaceAll("'", "''") + "')";
await connection.run("SET temp_directory = ''");
await connection.run("SET autoinstall_known_extensions = false");
const described = await connection.runAndReadAll('DESCRIBE SELECT * FROM ' + source);
const columns = described.getRows().map(([name, type]) => ({ name, type: String(type) }));
const write = (line) => new Promise((resolve) => process.stdout.write(line + '\\n', resolve));
await write(JSON.stringify(columns));
const result = await connection.stream('SELECT COLUMNS(*)::VARCHAR FROM ' + source);
for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await result.fetchChunk())
  await write(chunk.getRows().map((row) => JSON.stringify(row)).join('\\n'));
`;
