/** What validating needs to know is what the survey was matched to. */
export type { SurveySource } from "../match/matched/survey-source.ts";
