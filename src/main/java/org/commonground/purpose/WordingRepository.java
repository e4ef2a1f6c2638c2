package org.commonground.purpose;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface WordingRepository extends Repository<Wording, WordingId> {

    Wording save(Wording wording);

    Optional<Wording> findById(WordingId id);

    List<Wording> findByMatterOrderByBegunAt(Matter matter);

    List<Wording> findByMatterAndStanding(Matter matter, Standing standing);
}
