/** Whether a licence, or one of those that may be chosen, is permissive; of several that all apply, all must be. */
export function isPermissive(licence: string): boolean;

/** The notice of the packages that these files are from. Throws where one may not ship. */
export function noticeOf(files: readonly string[]): string;
