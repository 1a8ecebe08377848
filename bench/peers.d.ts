/**
 * What the bench uses of the packages in bench/package.json. They are installed when the bench runs, and types are checked without them.
 */
declare module "@duckdb/node-api" {
  /** A type of a column. */
  interface DuckDBType {
    readonly typeId: number;
  }
  export const VARCHAR: DuckDBType;

  export class DuckDBDataChunk {
    static create(types: readonly DuckDBType[], rowCount?: number): DuckDBDataChunk;
    setColumns(columns: readonly (readonly (string | null)[])[]): void;
  }

  interface DuckDBAppender {
    appendDataChunk(chunk: DuckDBDataChunk): void;
    closeSync(): void;
  }

  interface DuckDBResultReader {
    getRows(): unknown[][];
  }

  export interface DuckDBConnection {
    run(sql: string): Promise<unknown>;
    runAndReadAll(sql: string): Promise<DuckDBResultReader>;
    createAppender(table: string): Promise<DuckDBAppender>;
    closeSync(): void;
  }

  export class DuckDBInstance {
    static create(path: string): Promise<DuckDBInstance>;
    connect(): Promise<DuckDBConnection>;
  }
}

declare module "hyperformula" {
  export class HyperFormula {
    static buildFromArray(rows: (string | number | boolean | null)[][], config: { licenseKey: string }): HyperFormula;
    getCellValue(cell: { sheet: number; row: number; col: number }): unknown;
    destroy(): void;
  }
}
