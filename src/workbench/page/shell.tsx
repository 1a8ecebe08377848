import type { Language } from "../../messages/language/language.ts";
import { workbenchTexts } from "../../messages/workbench/workbench-language.ts";
import type { Grid } from "../../workbook/grid/port/grid.ts";
import { chooseFile } from "../session/choose-file.ts";
import type { Preferences } from "../session/preferences.ts";
import type { Session } from "../session/session.ts";
import { useStore } from "../../ui/controls/use-store.ts";

const accepted = ".xlsx,.xlsm,.csv,.tsv,.txt";

interface Props {
  readonly session: Session;
  readonly grid: Grid;
  readonly preferences: Preferences;
  readonly isPaneShown: boolean;
  readonly togglePane: () => void;
  readonly setLanguage: (language: Language) => void;
}

/** The bar above the grid: the file that is open, and the buttons. */
export function Shell({ session, grid, preferences, isPaneShown, togglePane, setLanguage }: Props) {
  const { theme, language } = useStore(preferences);
  const { fileName, isSaved, busy } = useStore(session.store);
  const texts = workbenchTexts(language);
  const other = theme === "light" ? "dark" : "light";
  const otherLanguage = language === "nb" ? "en" : "nb";
  const mayDiscard = () => isSaved || confirm(texts.discard(fileName));
  const open = async () => {
    const file = mayDiscard() ? await chooseFile(accepted) : null;
    if (file) await session.openFile(file);
  };
  return (
    <>
      <h1 class="product">{texts.name}</h1>
      <div class="tools" role="toolbar" aria-label={texts.toolbar}>
        <Tool label={texts.open} hint={texts.openHint} disabled={busy !== null} onClick={() => void open()} />
        <Tool label={texts.save} hint={texts.saveHint} disabled={busy !== null} isPrimary={!isSaved} onClick={() => void session.save()} />
        <Tool label={texts.sample} disabled={busy !== null} onClick={() => mayDiscard() && void session.openSample()} />
        <Tool
          label={texts.undo}
          hint={`${texts.undo} (Ctrl+Z)`}
          onClick={() => {
            grid.undo();
          }}
        />
        <Tool
          label={texts.redo}
          hint={`${texts.redo} (Ctrl+Y)`}
          onClick={() => {
            grid.redo();
          }}
        />
        <Tool
          label={texts.print}
          hint={texts.printHint}
          onClick={() => {
            print();
          }}
        />
      </div>
      <p class="file" aria-live="polite">
        <span class="file-name">{busy ?? fileName}</span>
        {busy === null && <span class={isSaved ? "saved" : "unsaved"}>{isSaved ? texts.saved : texts.unsaved}</span>}
      </p>
      <div class="tools">
        <Tool
          label={texts.forget}
          hint={texts.forgetHint}
          disabled={busy !== null}
          onClick={() => confirm(texts.forgetAsked) && void session.forget()}
        />
        <Tool
          label={texts.otherLanguage}
          lang={otherLanguage}
          onClick={() => {
            setLanguage(otherLanguage);
          }}
        />
        <Tool
          label={texts.theme[other]}
          onClick={() => {
            preferences.set({ theme: other });
          }}
        />
        <Tool label={isPaneShown ? texts.pane.hide : texts.pane.show} hint={texts.pane.hint} isPressed={isPaneShown} onClick={togglePane} />
      </div>
      <Message session={session} language={language} />
    </>
  );
}

function Message({ session, language }: { readonly session: Session; readonly language: Language }) {
  const { message } = useStore(session.store);
  const { close, download } = workbenchTexts(language);
  if (!message) return null;
  const { file } = message;
  return (
    <p class={message.isProblem ? "message problem" : "message"} role={message.isProblem ? "alert" : "status"}>
      <span>{message.text(language)}</span>
      {file && <Tool label={download} onClick={() => void session.giveAside(file)} />}
      <button
        type="button"
        aria-label={close}
        title={close}
        onClick={() => {
          session.dismiss();
        }}
      >
        ×
      </button>
    </p>
  );
}

interface ToolProps {
  readonly label: string;
  readonly hint?: string;
  readonly disabled?: boolean;
  readonly isPrimary?: boolean;
  readonly isPressed?: boolean;
  /** The language of the label, where it is not the page's. */
  readonly lang?: Language;
  readonly onClick: () => void;
}

function Tool({ label, hint, disabled = false, isPrimary = false, isPressed, lang, onClick }: ToolProps) {
  return (
    <button
      type="button"
      class={isPrimary ? "tool primary" : "tool"}
      title={hint ?? label}
      disabled={disabled}
      aria-pressed={isPressed}
      lang={lang}
      onClick={onClick}
    >
      {label}
    </button>
  );
}
