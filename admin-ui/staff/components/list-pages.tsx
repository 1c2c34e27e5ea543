import { Pagination } from 'antd';

interface ListPagesProps {
  readonly page: number;
  readonly size: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
}

/** Pages of a list, of a fixed size; nothing where one page holds it all. */
export function ListPages({ page, size, total, onPage }: ListPagesProps) {
  return (
    <Pagination
      size="small"
      current={page}
      pageSize={size}
      total={total}
      hideOnSinglePage
      showSizeChanger={false}
      onChange={onPage}
    />
  );
}
