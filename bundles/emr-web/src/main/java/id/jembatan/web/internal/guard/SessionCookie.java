package id.jembatan.web.internal.guard;

import java.util.regex.Pattern;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;

/** The cookie that carries the session's token. */
public final class SessionCookie {

    public static final String NAME = "SID";

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{16,128}");

    private SessionCookie() {}

    /** The token sent, or null; a value that no token can have counts as none. */
    static String read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return null;
        }
        for (Cookie cookie : cookies) {
            if (NAME.equals(cookie.getName())
                    && TOKEN.matcher(cookie.getValue()).matches()) {
                return cookie.getValue();
            }
        }
        return null;
    }

    /** Header value that gives the token to the browser until it is closed. */
    public static String give(String token, boolean https) {
        return NAME + "=" + token + attributes(https);
    }

    /** Header value that takes the cookie away. */
    public static String clear(boolean https) {
        return NAME + "=" + attributes(https) + "; Max-Age=0";
    }

    private static String attributes(boolean https) {
        return "; Path=/; HttpOnly; SameSite=Strict" + (https ? "; Secure" : "");
    }
}
