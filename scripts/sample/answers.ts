import { answerCompetence } from "./competence.ts";
import { answerDigitalUse } from "./digital-use.ts";
import { seededRandom } from "./random.ts";
import { municipalities, type Municipality } from "./register.ts";
import { drawRespondents } from "./respondents.ts";
import { answerStrategyAndProjects } from "./strategy.ts";
import type { Answers, AnswerSheet } from "./ticks.ts";

/** A municipality and its answers by item id; no answer where the question was not asked, and none for those who did not respond. */
export interface SampleRow extends Municipality {
  readonly answers: Readonly<Answers>;
}

/** The 422 rows of the sample, in the order of their numbers; the same every time. */
export function sampleRows(): SampleRow[] {
  const random = seededRandom(2018);
  const respondents = drawRespondents(municipalities, random);
  const sheet: AnswerSheet = new Map();
  answerStrategyAndProjects(sheet, respondents, random);
  answerCompetence(sheet, respondents, random);
  answerDigitalUse(sheet, respondents, random);
  const answersById = new Map([...sheet].map(([{ municipality }, answers]) => [municipality.id, answers]));
  return municipalities.map((municipality) => ({ ...municipality, answers: answersById.get(municipality.id) ?? {} }));
}
