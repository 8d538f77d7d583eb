/**
 * Parts of play that only some stories or a second play need: asides, calendars, the days saved and old numbers, chapters, looks, what is
 * known; and the switch for sound. Fetched beside the engine, never before the first page. In: the View. Out: components that play-page.tsx puts into their places.
 */
import './css/calendar.css';
import { Asides } from './asides.tsx';
import { Calendar } from './calendar.tsx';
import { Chapter } from './chapter.tsx';
import { Standing } from './days.tsx';
import { Found } from './found.tsx';
import { Look } from './look.tsx';
import type { PartProps } from './part-props.ts';
import { Skip } from './skip.tsx';
import { SoundSwitch } from './sound-switch.tsx';

/** Under the question: what can be done first, then a calendar where it is one. */
const Asked = (props: PartProps) => {
  const { calendar } = props.view;
  return (
    <>
      <Asides {...props} />
      {calendar && <Calendar {...props} calendar={calendar} />}
    </>
  );
};

export const PARTS = { Asked, Standing, Chapter, Look, Skip, Found, SoundSwitch };
export type PlayParts = typeof PARTS;
