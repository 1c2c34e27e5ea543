import { QrcodeOutlined, SearchOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { TextField } from '../field.js';
import { caseNumberIn } from './case-number.js';
import styles from './hand-out.module.css';
import { ScanDialog, canScan } from './scan-dialog.js';

const T = texts({
  number: ['办件编号', 'Case number'],
  hint: ['扫码枪扫回执会自动填入', 'A scanner types it'],
  wrong: ['这里面没有办件编号', 'There is no case number in it'],
  find: ['查找', 'Find'],
  scan: ['用摄像头扫码', 'Scan by camera'],
});

export interface CaseFinderProps {
  readonly number: string;
  readonly onFind: (number: string) => void;
}

/** The field that a scanner types into, with Enter at the end; the camera where there is one. */
export function CaseFinder({ number, onFind }: CaseFinderProps) {
  const t = useTexts(T);
  const [typed, setTyped] = useState(number);
  const [wrong, setWrong] = useState(false);
  const [scanning, setScanning] = useState(false);
  useEffect(() => {
    if (number === '') document.getElementById('case-number')?.focus();
  }, [number]);
  const find = (text: string): void => {
    const found = caseNumberIn(text);
    setWrong(found === undefined);
    if (found !== undefined) onFind(found);
  };
  return (
    <form
      className={styles['finder']}
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        find(typed);
      }}
    >
      <TextField
        id="case-number"
        label={t.number}
        hint={t.hint}
        error={wrong ? t.wrong : undefined}
        value={typed}
        spellCheck={false}
        onChange={setTyped}
      />
      <Button htmlType="submit" type="primary" icon={<SearchOutlined />}>
        {t.find}
      </Button>
      {canScan() && (
        <Button icon={<QrcodeOutlined />} onClick={() => setScanning(true)}>
          {t.scan}
        </Button>
      )}
      {scanning && (
        <ScanDialog
          onRead={(text) => {
            setScanning(false);
            setTyped(text);
            find(text);
          }}
          onClose={() => setScanning(false)}
        />
      )}
    </form>
  );
}
