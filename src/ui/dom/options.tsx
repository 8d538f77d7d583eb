/** The options of a decision: in goes the View, out come one button each, in shown order, the locked ones last and readable. */
import { WORDS } from '../../core/text/interface.ts';
import type { OptionView, View } from '../../core/view/view.ts';
import type { Send } from './action.ts';
import { Icon } from './icon.tsx';

/** Ten dots: solid ones work out, crossed ones do not. Said in words beside them. */
const Dots = ({ in10 }: { in10: number }) => (
  <svg class="dots" viewBox="0 0 222 24" aria-hidden="true">
    {Array.from({ length: 10 }, (_, index) => {
      const x = 11 + index * 22.2;
      return (
        <>
          <circle class={index < in10 ? 'yes' : 'no'} cx={x} cy="12" r="8.5" />
          {index >= in10 && <path d={`M${x - 4} 8l8 8m0-8l-8 8`} />}
        </>
      );
    })}
  </svg>
);

const Option = ({ option, isTaken, send }: { option: OptionView; isTaken: boolean; send: Send }) => {
  const { odds } = option;
  const locked = option.locked !== null;
  return (
    <button
      type="button"
      class="option"
      data-option={option.id}
      aria-disabled={locked ? 'true' : undefined}
      onClick={() => {
        if (!locked) send({ type: 'choose', option: option.id });
      }}
    >
      <span class="key" aria-hidden="true">
        {locked ? <Icon name="lock" /> : option.key}
      </span>
      <span class="says">{option.says}</span>
      {odds && (
        <span class="odds">
          <span>
            <b>{WORDS.odds(odds.in10)}</b>
            {WORDS.oddsGood}
          </span>
          <Dots in10={odds.in10} />
          <span class="muted">
            {WORDS.oddsBad(odds.in10)} {odds.because}
          </span>
        </span>
      )}
      {option.promise && (
        <span class="price">
          <Icon name="promise" />
          <span>
            {WORDS.promise} {option.promise}
          </span>
        </span>
      )}
      {!locked && option.price && (
        <span class="price">
          <Icon name="clock" />
          <span>{option.price.inWords}</span>
        </span>
      )}
      {isTaken && (
        <span class="price">
          <Icon name="check" />
          {WORDS.taken}
        </span>
      )}
      {locked && <span class="price">{option.locked}</span>}
    </button>
  );
};

export const Options = ({ options, taken, send }: Pick<View, 'options' | 'taken'> & { send: Send }) => (
  <div class="options" role="group" aria-labelledby="q" data-count={options.length}>
    {options.map((option) => (
      <Option key={option.id} option={option} isTaken={taken.includes(option.id)} send={send} />
    ))}
  </div>
);
