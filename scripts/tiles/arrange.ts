/**
 * Places units on a grid of squares, one each, by simulated annealing: units are moved to free squares and exchanged, and what worsens the
 * whole is accepted ever more seldom.
 */
export interface Places {
  /** Columns from the west and rows from the north, by the unit's index. */
  readonly columns: Int16Array;
  readonly rows: Int16Array;
}

export interface Task {
  /** Where each unit would stand were there room for all: in squares, east of the first column and south of the first row. */
  readonly wanted: readonly { readonly column: number; readonly row: number }[];
  /** Pairs of neighbours, by index, with the direction from the first to the second in radians, 0 east and π/2 south. */
  readonly pairs: readonly { readonly one: number; readonly other: number; readonly bearing: number }[];
  /** The group, such as a county, that each unit belongs to, from 0. */
  readonly groups: readonly number[];
  /** Where units stood before, where they are to stay close to that; null for the others. */
  readonly before: readonly ({ readonly column: number; readonly row: number } | null)[];
  readonly width: number;
  readonly height: number;
  /** What an edge that neighbours share is worth, against the weights below. */
  readonly edgeWeight: number;
}

/** What a layout is worth: the lower the better. The weights are found by trying. */
const WEIGHT = {
  corner: 1.4,
  apart: 0.12,
  bearing: 0.5,
  displacement: 0.85,
  far: 0.3,
  moved: 1,
  piece: 12,
  hole: 8,
  groupPiece: 8,
};

/** Displacements beyond this cost more, in squares. */
const FAR = 4.5;

/** How far a unit may be from where it stood before without a cost, in squares. */
const NEAR_BEFORE = 1.5;

const FREE = -1;

/** Places the units of a task. The same seed gives the same layout. */
export function arrange(task: Task, steps: number, seed: number): Places {
  return new Arrangement(task, seed).annealed(steps);
}

class Arrangement {
  readonly #task: Task;
  readonly #random: () => number;
  readonly #columns: Int16Array;
  readonly #rows: Int16Array;
  /** The unit in each square, or FREE; row by row, with a margin of one square around. */
  readonly #squares: Int16Array;
  readonly #stride: number;
  readonly #pairsOf: readonly { readonly other: number; readonly bearing: number }[][];
  readonly #members: readonly number[][];
  readonly #seen: Int32Array;
  readonly #stack: Int32Array;
  #visit = 0;

  constructor(task: Task, seed: number) {
    this.#task = task;
    this.#random = mulberry32(seed);
    const size = task.wanted.length;
    this.#columns = new Int16Array(size);
    this.#rows = new Int16Array(size);
    this.#stride = task.width + 2;
    this.#squares = new Int16Array(this.#stride * (task.height + 2)).fill(FREE);
    this.#seen = new Int32Array(this.#squares.length);
    this.#stack = new Int32Array(this.#squares.length);
    this.#pairsOf = Array.from({ length: size }, () => []);
    for (const { one, other, bearing } of task.pairs) {
      this.#pairsOf[one]?.push({ other, bearing });
      this.#pairsOf[other]?.push({ other: one, bearing: bearing + Math.PI });
    }
    this.#members = Array.from({ length: Math.max(...task.groups) + 1 }, () => []);
    for (const [unit, group] of task.groups.entries()) this.#members[group]?.push(unit);
    this.#placeAll();
  }

  /** Every unit in the free square nearest to where it wants to be. */
  #placeAll(): void {
    const { wanted, before, width, height } = this.#task;
    for (const [unit, want] of wanted.entries()) {
      const { column, row } = before[unit] ?? want;
      let best = { column: 0, row: 0, distance: Infinity };
      for (let r = 0; r < height; r++)
        for (let c = 0; c < width; c++) {
          const distance = Math.hypot(c - column, r - row);
          if (distance < best.distance && this.#at(c, r) === FREE) best = { column: c, row: r, distance };
        }
      this.#put(unit, best.column, best.row);
    }
  }

  annealed(steps: number): Places {
    const [hot, cold] = [1.6, 0.03];
    let standing = this.#standing(true, [...this.#members.keys()]);
    for (let step = 0; step < steps; step++) {
      const temperature = hot * (cold / hot) ** (step / steps);
      const unit = this.#pick(this.#columns.length);
      const target = this.#target(unit);
      if (target === null) continue;
      const [fromColumn, fromRow] = [this.#columns[unit] ?? 0, this.#rows[unit] ?? 0];
      const other = this.#at(target.column, target.row);
      if (other === unit) continue;
      const before = this.#cost(unit) + (other === FREE ? 0 : this.#cost(other));
      this.#exchange(unit, other, fromColumn, fromRow, target.column, target.row);
      const change = this.#cost(unit) + (other === FREE ? 0 : this.#cost(other)) - before;
      const limit = -temperature * Math.log(this.#random());
      // The whole is looked at only where it could still make the change acceptable: its cost is never below 0.
      let isAccepted = change - standing.cost <= limit;
      if (isAccepted) {
        const { groups } = this.#task;
        const touched = [groups[unit] ?? 0, ...(other === FREE ? [] : [groups[other] ?? 0])];
        const next = this.#standing(other === FREE, touched, standing);
        isAccepted = change + next.cost - standing.cost <= limit;
        if (isAccepted) standing = next;
      }
      if (!isAccepted) this.#exchange(unit, other, target.column, target.row, fromColumn, fromRow);
    }
    return { columns: this.#columns, rows: this.#rows };
  }

  /** A square beside one of the unit's neighbours, or beside itself. */
  #target(unit: number): { column: number; row: number } | null {
    const pairs = this.#pairsOf[unit] ?? [];
    const near = this.#random() < 0.5 ? unit : (pairs[this.#pick(pairs.length)]?.other ?? unit);
    const reach = this.#random() < 0.7 ? 1 : 2;
    const column = (this.#columns[near] ?? 0) + this.#pick(2 * reach + 1) - reach;
    const row = (this.#rows[near] ?? 0) + this.#pick(2 * reach + 1) - reach;
    return column < 0 || row < 0 || column >= this.#task.width || row >= this.#task.height ? null : { column, row };
  }

  /** What a unit's place costs by itself and with its neighbours. */
  #cost(unit: number): number {
    const [column, row] = [this.#columns[unit] ?? 0, this.#rows[unit] ?? 0];
    const want = this.#task.wanted[unit];
    const was = this.#task.before[unit];
    const displaced = want ? Math.hypot(column - want.column, row - want.row) : 0;
    let cost = WEIGHT.displacement * displaced + WEIGHT.far * Math.max(0, displaced - FAR);
    if (was) cost += WEIGHT.moved * Math.max(0, Math.hypot(column - was.column, row - was.row) - NEAR_BEFORE);
    for (const { other, bearing } of this.#pairsOf[unit] ?? []) {
      const [right, down] = [(this.#columns[other] ?? 0) - column, (this.#rows[other] ?? 0) - row];
      const [across, along] = [Math.abs(right), Math.abs(down)];
      if (across + along === 1) cost -= this.#task.edgeWeight;
      else if (Math.max(across, along) === 1) cost -= WEIGHT.corner;
      else cost += WEIGHT.apart * (Math.max(across, along) - 1);
      if (Math.cos(Math.atan2(down, right) - bearing) < Math.SQRT1_2 - 1e-9) cost += WEIGHT.bearing;
    }
    return cost;
  }

  /** What the whole costs: more pieces than one, squares enclosed, and groups in pieces; groups other than these are as they were. */
  #standing(isMoved: boolean, touched: readonly number[], last?: Standing): Standing {
    const pieces = last ? new Map(touched.map((group) => [group, this.#piecesOf(this.#members[group] ?? [])])) : new Map<number, number>();
    const groups = last
      ? last.groups.map((number, group) => pieces.get(group) ?? number)
      : touched.map((group) => this.#piecesOf(this.#members[group] ?? []));
    const whole = isMoved || !last ? WEIGHT.piece * (this.#piecesOf(null) - 1) + WEIGHT.hole * this.#enclosed() : last.whole;
    return { whole, groups, cost: whole + WEIGHT.groupPiece * groups.reduce((sum, number) => sum + number - 1, 0) };
  }

  /** In how many pieces units lie, joined by edges: those of a group among each other, or all of them (null). */
  #piecesOf(members: readonly number[] | null): number {
    const group = members === null ? null : this.#task.groups[members[0] ?? 0];
    const visit = ++this.#visit;
    let pieces = 0;
    const size = members?.length ?? this.#columns.length;
    for (let index = 0; index < size; index++) {
      const start = this.#square(members === null ? index : (members[index] ?? 0));
      if (this.#seen[start] === visit) continue;
      pieces++;
      this.#fill(start, visit, (square) => {
        const unit = this.#squares[square] ?? FREE;
        return unit !== FREE && (group === null || this.#task.groups[unit] === group);
      });
    }
    return pieces;
  }

  /** How many free squares no way of free squares, edge to edge, leads out of. */
  #enclosed(): number {
    const reached = this.#fill(0, ++this.#visit, (square) => this.#squares[square] === FREE);
    return this.#squares.length - this.#columns.length - reached;
  }

  /** Marks what can be reached from a square, edge to edge; returns how many squares that are. */
  #fill(start: number, visit: number, isPart: (square: number) => boolean): number {
    let [top, reached] = [1, 0];
    this.#stack[0] = start;
    this.#seen[start] = visit;
    while (top > 0) {
      const square = this.#stack[--top] ?? 0;
      reached++;
      for (const next of [square - 1, square + 1, square - this.#stride, square + this.#stride]) {
        if (next < 0 || next >= this.#squares.length || this.#seen[next] === visit || !isPart(next)) continue;
        this.#seen[next] = visit;
        this.#stack[top++] = next;
      }
    }
    return reached;
  }

  #exchange(unit: number, other: number, fromColumn: number, fromRow: number, column: number, row: number): void {
    if (other === FREE) this.#squares[this.#index(fromColumn, fromRow)] = FREE;
    else this.#put(other, fromColumn, fromRow);
    this.#put(unit, column, row);
  }

  #put(unit: number, column: number, row: number): void {
    this.#columns[unit] = column;
    this.#rows[unit] = row;
    this.#squares[this.#index(column, row)] = unit;
  }

  #at(column: number, row: number): number {
    return this.#squares[this.#index(column, row)] ?? FREE;
  }

  #square(unit: number): number {
    return this.#index(this.#columns[unit] ?? 0, this.#rows[unit] ?? 0);
  }

  #index(column: number, row: number): number {
    return (row + 1) * this.#stride + column + 1;
  }

  #pick(size: number): number {
    return Math.floor(this.#random() * size);
  }
}

interface Standing {
  readonly whole: number;
  readonly groups: readonly number[];
  readonly cost: number;
}

/** Numbers from 0 up to 1, the same for the same seed. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
