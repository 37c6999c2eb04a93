import { askEarly } from '@/api/early';
import { Catalogue, CatalogueSkeleton } from '@/catalogue/Catalogue';
import { Welcome } from '@/catalogue/Welcome';
import { Gradual } from '@/ui/Gradual';

/** Whoever comes for something in particular is not shown the first page of everything. */
const FIRST_PAGE = `if(!location.search)${askEarly("'/products?limit=24&sort=newest'")}`;

export default function ListPage() {
  return (
    <>
      <script dangerouslySetInnerHTML={{ __html: FIRST_PAGE }} />
      <Welcome />
      <Gradual skeleton={<CatalogueSkeleton />}>
        <Catalogue />
      </Gradual>
    </>
  );
}
