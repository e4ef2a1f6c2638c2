package org.commonground.security;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a page that the server no longer knows whether its reader is signed in still. */
@RestController
class SignInController {

    @GetMapping("/live/sign-in")
    ResponseEntity<Void> signedIn(@Nullable Principal reader) {
        return ResponseEntity.status(reader == null ? HttpStatus.UNAUTHORIZED : HttpStatus.NO_CONTENT)
                .cacheControl(CacheControl.noStore())
                .build();
    }
}
