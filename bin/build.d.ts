/** Folders of sources that the command is built from. */
export const commandFolders: readonly string[];
/** Folders of sources that the page is built from. */
export const pageFolders: readonly string[];
/** Compiles the command into dist/ when a source is newer. */
export function buildCommand(): Promise<void>;
/** Builds the page into dist-web/ when a source is newer. */
export function buildPage(): Promise<void>;
