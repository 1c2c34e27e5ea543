import { CameraOutlined, DeleteOutlined, UploadOutlined } from '@ant-design/icons';
import { Button, Modal, Progress } from 'antd';
import { useRef, useState } from 'react';
import type { UploadedFile } from '../../../../../forms/index.js';
import { problemText } from '../../../../api/problem.js';
import { uploadFile } from '../../../../form/upload.js';
import { useLanguage } from '../../../../i18n/language.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { useCounter } from '../counter.js';
import { CameraDialog } from './camera-dialog.js';
import styles from './materials-step.module.css';

const T = texts({
  choose: ['文件', 'File'],
  chooseFor: [(name: string) => `${name}：选择扫描件或文件`, (name: string) => `${name}: a file`],
  camera: ['拍照', 'Camera'],
  cameraFor: [
    (name: string) => `${name}：用高拍仪或摄像头拍照`,
    (name: string) => `${name}: camera`,
  ],
  remove: [(file: string) => `删除 ${file}`, (file: string) => `Remove ${file}`],
  preview: [(file: string) => `预览 ${file}`, (file: string) => `Look at ${file}`],
  close: ['关闭', 'Close'],
});

const ACCEPT = '.pdf,.jpg,.jpeg,.png,.ofd,.docx,.xlsx';

export interface MaterialFilesProps {
  readonly name: string;
  readonly files: readonly UploadedFile[];
  readonly onChange: (files: readonly UploadedFile[]) => void;
}

/** Scans, photographs and files of one material; each goes to the server at once. */
export function MaterialFiles({ name, files, onChange }: MaterialFilesProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  // uploads that end later must not forget what others have added
  const latest = useRef(files);
  latest.current = files;
  const [share, setShare] = useState<number>();
  const [problem, setProblem] = useState<string>();
  const [camera, setCamera] = useState(false);
  // a phone has a camera of its own, which needs no secure connection
  const photo = useRef<HTMLInputElement>(null);
  const { forOthers: onPhone } = useCounter();

  const keep = (next: readonly UploadedFile[]): void => {
    latest.current = next;
    onChange(next);
  };
  const send = async (file: File): Promise<void> => {
    setProblem(undefined);
    setShare(0);
    const { signal } = new AbortController();
    try {
      const kept = await uploadFile({ path: '/api/files', file, progress: setShare, signal });
      if (latest.current.every(({ url }) => url !== kept.url)) keep([...latest.current, kept]);
    } catch (error) {
      setProblem(`${file.name}：${problemText(error, language)}`);
    } finally {
      setShare(undefined);
    }
  };
  const sendAll = async (chosen: readonly File[]): Promise<void> => {
    for (const file of chosen) await send(file);
  };
  return (
    <div className={styles['files']}>
      {files.map((file) => (
        <div key={file.url} className={styles['file']}>
          <Preview file={file} />
          <Button
            size="small"
            type="text"
            icon={<DeleteOutlined />}
            aria-label={t.remove(file.name)}
            onClick={() => keep(files.filter(({ url }) => url !== file.url))}
          />
        </div>
      ))}
      {share !== undefined && <Progress percent={Math.round(share * 100)} size="small" />}
      {problem !== undefined && (
        <div role="alert" className={styles['problem']}>
          {problem}
        </div>
      )}
      <div className={styles['buttons']}>
        <input
          ref={input}
          type="file"
          hidden
          multiple
          accept={ACCEPT}
          data-for={name}
          onChange={(event) => {
            void sendAll([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
        {onPhone && (
          <input
            ref={photo}
            type="file"
            hidden
            accept="image/*"
            capture="environment"
            data-photo={name}
            onChange={(event) => {
              void sendAll([...(event.target.files ?? [])]);
              event.target.value = '';
            }}
          />
        )}
        <Button
          size="small"
          icon={<UploadOutlined />}
          aria-label={t.chooseFor(name)}
          onClick={() => input.current?.click()}
        >
          {t.choose}
        </Button>
        <Button
          size="small"
          icon={<CameraOutlined />}
          aria-label={t.cameraFor(name)}
          onClick={() => (onPhone ? photo.current?.click() : setCamera(true))}
        >
          {t.camera}
        </Button>
      </div>
      {camera && (
        <CameraDialog
          title={t.cameraFor(name)}
          fileName={name}
          onTake={(file) => void send(file)}
          onClose={() => setCamera(false)}
        />
      )}
    </div>
  );
}

/** Pictures over the page, everything else in a tab of its own. */
function Preview({ file }: { readonly file: UploadedFile }) {
  const t = useTexts(T);
  const [open, setOpen] = useState(false);
  if (!/^image\/(png|jpeg|webp)$/.test(file.type)) {
    return (
      <a href={file.url} target="_blank" rel="noopener" title={t.preview(file.name)}>
        {file.name}
      </a>
    );
  }
  return (
    <>
      <img className={styles['thumb']} src={file.url} alt="" />
      <button
        type="button"
        className="yc-link"
        title={t.preview(file.name)}
        onClick={() => setOpen(true)}
      >
        {file.name}
      </button>
      <Modal
        open={open}
        title={file.name}
        width={900}
        okText={t.close}
        cancelButtonProps={{ hidden: true }}
        onOk={() => setOpen(false)}
        onCancel={() => setOpen(false)}
      >
        <img className={styles['picture']} src={file.url} alt={file.name} />
      </Modal>
    </>
  );
}
