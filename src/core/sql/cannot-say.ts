/** Why a result is not in a query: what no standard SQL says. Facts only; `messages/` has the sentences. */
export type SqlReason =
  /** The limits follow the data. */
  | { readonly why: "limits_from_data" }
  /** A name in the rules is a word of SQL. */
  | { readonly why: "reserved_word"; readonly id: string }
  /** Numbers without an end to their decimals are added up, which engines do each in their own order. */
  | { readonly why: "quotients_added" }
  /** It builds on a result that is not in the query. */
  | { readonly why: "builds_on"; readonly label: string };

/** Thrown while a query is made, where what it is to say cannot be said. */
export class CannotSay extends Error {
  readonly reason: SqlReason;

  constructor(reason: SqlReason) {
    super(`no query: ${reason.why}`);
    this.name = "CannotSay";
    this.reason = reason;
  }
}
