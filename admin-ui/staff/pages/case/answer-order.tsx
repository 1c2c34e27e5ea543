import { App, Button } from 'antd';
import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { texts, useTexts } from '../../../i18n/texts.js';
import { FactDialog } from './fact-dialog.js';

const T = texts({
  answer: ['答复督办', 'Answer'],
  text: ['答复内容', 'Answer'],
  done: ['已答复', 'Answered'],
});

export interface AnswerOrderProps {
  readonly number: string;
  readonly order: string;
}

export function AnswerOrder({ number, order }: AnswerOrderProps) {
  const t = useTexts(T);
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" type="primary" onClick={() => setOpen(true)}>
        {t.answer}
      </Button>
      {open && (
        <FactDialog
          number={number}
          title={`${t.answer} ${order}`}
          deed={t.answer}
          label={t.text}
          factOf={(text) => ({ type: 'answerSupervision', order, text })}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            void message.success(t.done);
            void queries.invalidateQueries({ queryKey: ['case', number] });
          }}
        />
      )}
    </>
  );
}
