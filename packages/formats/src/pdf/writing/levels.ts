/** Levels of headings as PDF/UA wants them: the first is 1, and none goes down by more than one. */
export class Levels {
  private readonly open: number[] = [];

  /** `depth` as the tree has it: 1 3 3 2 4 becomes 1 2 2 2 3. */
  levelOf(depth: number): number {
    while (this.open.length > 0 && (this.open.at(-1) as number) >= depth) this.open.pop();
    this.open.push(depth);
    return this.open.length;
  }
}
