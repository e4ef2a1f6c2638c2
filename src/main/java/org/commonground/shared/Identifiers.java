package org.commonground.shared;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** Keeps every {@link Identifier} of ours as a plain {@link UUID} column. */
class Identifiers implements GenericConverter {

    private final Set<ConvertiblePair> pairs = new LinkedHashSet<>();

    Identifiers() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(Identifier.class));
        for (var found : scan.findCandidateComponents("org.commonground")) {
            var type = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
            pairs.add(new ConvertiblePair(UUID.class, type));
            pairs.add(new ConvertiblePair(type, UUID.class));
        }
    }

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return pairs;
    }

    @Override
    public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
        return switch (source) {
            case null -> null;
            case Identifier id -> id.value();
            default -> identifier(to.getType(), (UUID) source);
        };
    }

    private static Object identifier(Class<?> type, UUID value) {
        try {
            var constructor = type.getDeclaredConstructor(UUID.class);
            constructor.setAccessible(true);
            return constructor.newInstance(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " must be a record of one UUID", e);
        }
    }
}
