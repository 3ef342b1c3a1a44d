/** 0 well; 1 notices at or above `--fail-on`; 2 wrong use, or input that can not be read; 3 a fault of ours. */
export type ExitStatus = 0 | 1 | 2 | 3;

export interface Option {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  /** The word for its value in the help: "PATH". */
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly about: string;
}

/** What a person typed after the command's name, already checked against the command's options. */
export interface Given {
  readonly operands: readonly string[];
  text(option: string): string | undefined;
  /** Every value of an option that may be given several times, in order. */
  texts(option: string): readonly string[];
  flag(option: string): boolean;
}

/** One command, one file in `commands/`. What is heavy is imported inside `run`, so that help stays quick. */
export interface Command {
  readonly name: string;
  /** One sentence. */
  readonly summary: string;
  /** What follows the name: "FILE". */
  readonly operands: string;
  readonly options: Readonly<Record<string, Option>>;
  /** Further lines of its help. */
  readonly details?: string;
  run(given: Given): Promise<ExitStatus>;
}
